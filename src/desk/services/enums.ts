/** Enumerations of Google's services that scripts compare and pass. */
import { EnumValue } from './service';

const names = {
  'SpreadsheetApp.ProtectionType': ['RANGE', 'SHEET'],
  'SpreadsheetApp.BorderStyle': ['DOTTED', 'DASHED', 'SOLID', 'SOLID_MEDIUM', 'SOLID_THICK', 'DOUBLE'],
  'SpreadsheetApp.WrapStrategy': ['WRAP', 'OVERFLOW', 'CLIP'],
  'SpreadsheetApp.Dimension': ['COLUMNS', 'ROWS'],
  'SpreadsheetApp.Direction': ['UP', 'DOWN', 'PREVIOUS', 'NEXT'],
  'SpreadsheetApp.SheetType': ['GRID', 'OBJECT', 'DATASOURCE'],
  'SpreadsheetApp.GroupControlTogglePosition': ['BEFORE', 'AFTER'],
  'SpreadsheetApp.AutoFillSeries': ['DEFAULT_SERIES', 'ALTERNATE_SERIES'],
  'SpreadsheetApp.TextToColumnsDelimiter': ['COMMA', 'SEMICOLON', 'PERIOD', 'SPACE'],
  'SpreadsheetApp.CopyPasteType': [
    'PASTE_NORMAL', 'PASTE_NO_BORDERS', 'PASTE_FORMAT', 'PASTE_FORMULA', 'PASTE_DATA_VALIDATION', 'PASTE_VALUES', 'PASTE_CONDITIONAL_FORMATTING', 'PASTE_COLUMN_WIDTHS',
  ],
  'SpreadsheetApp.DeveloperMetadataVisibility': ['DOCUMENT', 'PROJECT'],
  'SpreadsheetApp.DeveloperMetadataLocationType': ['SPREADSHEET', 'SHEET', 'ROW', 'COLUMN'],
  'SpreadsheetApp.DataValidationCriteria': [
    'CHECKBOX', 'CUSTOM_FORMULA', 'DATE_AFTER', 'DATE_BEFORE', 'DATE_BETWEEN', 'DATE_EQUAL_TO', 'DATE_IS_VALID_DATE', 'DATE_NOT_BETWEEN',
    'DATE_ON_OR_AFTER', 'DATE_ON_OR_BEFORE', 'NUMBER_BETWEEN', 'NUMBER_EQUAL_TO', 'NUMBER_GREATER_THAN', 'NUMBER_GREATER_THAN_OR_EQUAL_TO',
    'NUMBER_LESS_THAN', 'NUMBER_LESS_THAN_OR_EQUAL_TO', 'NUMBER_NOT_BETWEEN', 'NUMBER_NOT_EQUAL_TO', 'TEXT_CONTAINS',
    'TEXT_DOES_NOT_CONTAIN', 'TEXT_EQUAL_TO', 'TEXT_IS_VALID_EMAIL', 'TEXT_IS_VALID_URL', 'VALUE_IN_LIST', 'VALUE_IN_RANGE',
  ],
  'SpreadsheetApp.BooleanCriteria': [
    'CELL_EMPTY', 'CELL_NOT_EMPTY', 'DATE_AFTER', 'DATE_BEFORE', 'DATE_EQUAL_TO', 'DATE_NOT_EQUAL_TO', 'DATE_AFTER_RELATIVE', 'DATE_BEFORE_RELATIVE', 'DATE_EQUAL_TO_RELATIVE',
    'NUMBER_BETWEEN', 'NUMBER_EQUAL_TO', 'NUMBER_GREATER_THAN', 'NUMBER_GREATER_THAN_OR_EQUAL_TO', 'NUMBER_LESS_THAN', 'NUMBER_LESS_THAN_OR_EQUAL_TO', 'NUMBER_NOT_BETWEEN',
    'NUMBER_NOT_EQUAL_TO', 'TEXT_CONTAINS', 'TEXT_DOES_NOT_CONTAIN', 'TEXT_EQUAL_TO', 'TEXT_NOT_EQUAL_TO', 'TEXT_STARTS_WITH', 'TEXT_ENDS_WITH', 'CUSTOM_FORMULA',
  ],
  'SpreadsheetApp.BandingTheme': ['LIGHT_GREY', 'CYAN', 'GREEN', 'YELLOW', 'ORANGE', 'BLUE', 'TEAL', 'GREY', 'BROWN', 'LIGHT_GREEN', 'INDIGO', 'PINK'],
  'SpreadsheetApp.InterpolationType': ['NUMBER', 'PERCENT', 'PERCENTILE', 'MIN', 'MAX'],
  'SpreadsheetApp.RelativeDate': ['TODAY', 'TOMORROW', 'YESTERDAY', 'PAST_WEEK', 'PAST_MONTH', 'PAST_YEAR'],
  'SpreadsheetApp.ColorType': ['UNSUPPORTED', 'RGB', 'THEME'],
  'SpreadsheetApp.TextDirection': ['LEFT_TO_RIGHT', 'RIGHT_TO_LEFT'],
  'Ui.Button': ['CLOSE', 'OK', 'CANCEL', 'YES', 'NO'],
  'Ui.ButtonSet': ['OK', 'OK_CANCEL', 'YES_NO', 'YES_NO_CANCEL'],
  'Browser.Buttons': ['OK', 'OK_CANCEL', 'YES_NO', 'YES_NO_CANCEL'],
  'ScriptApp.AuthMode': ['NONE', 'CUSTOM_FUNCTION', 'LIMITED', 'FULL'],
  'ScriptApp.EventType': ['CLOCK', 'ON_OPEN', 'ON_EDIT', 'ON_FORM_SUBMIT', 'ON_CHANGE', 'ON_EVENT_UPDATED'],
  'ScriptApp.WeekDay': ['SUNDAY', 'MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY'],
  'ScriptApp.AuthorizationStatus': ['REQUIRED', 'NOT_REQUIRED'],
  'ScriptApp.TriggerSource': ['SPREADSHEETS', 'CLOCK', 'FORMS', 'DOCUMENTS', 'CALENDAR'],
  'HtmlService.XFrameOptionsMode': ['ALLOWALL', 'DEFAULT'],
  'HtmlService.SandboxMode': ['EMULATED', 'IFRAME', 'NATIVE'],
  'Utilities.Charset': ['US_ASCII', 'UTF_8'],
  'Utilities.MacAlgorithm': ['HMAC_MD5', 'HMAC_SHA_1', 'HMAC_SHA_256', 'HMAC_SHA_384', 'HMAC_SHA_512'],
  'Utilities.RsaAlgorithm': ['RSA_SHA_1', 'RSA_SHA_256'],
  'Utilities.DigestAlgorithm': ['MD2', 'MD5', 'SHA_1', 'SHA_256', 'SHA_384', 'SHA_512'],
} as const;

export type EnumName = keyof typeof names;

const values = new Map<string, EnumValue>();
for (const [enumeration, members] of Object.entries(names)) {
  for (const member of members) values.set(`${enumeration}.${member}`, new EnumValue(enumeration, member));
}

/** The one value of an enumeration with this name; an error if there is none. */
export function enumValue(enumeration: string, name: string): EnumValue {
  const value = values.get(`${enumeration}.${name}`);
  if (value === undefined) throw new Error(`There is no ${enumeration}.${name}.`);
  return value;
}

/** Enumerations with their members, as the script side builds them. */
export const enumerations: Readonly<Record<string, readonly string[]>> = names;
