/** Every class of Google's services that the desk emulates, with its explicit methods, and the globals a script sees. */
import { activeSheetMethods } from './active-sheet';
import { bandingMethods } from './banding';
import { blobMethods } from './blob';
import { browserMethods, BrowserService } from './browser';
import { cacheMethods, cacheServiceMethods, CacheServiceService } from './cache';
import { clockTriggerBuilderMethods } from './clock-trigger-builder';
import { colorBuilderMethods, colorMethods, rgbColorMethods } from './color';
import { booleanConditionMethods, gradientConditionMethods } from './conditional-conditions';
import { conditionalFormatRuleBuilderMethods, conditionalFormatRuleMethods } from './conditional-format';
import { dataValidationBuilderMethods, dataValidationMethods } from './data-validation';
import { developerMetadataFinderMethods, developerMetadataLocationMethods, developerMetadataMethods } from './developer-metadata';
import { enumerations } from './enums';
import { filterMethods } from './filter';
import { groupMethods } from './groups';
import { htmlOutputMethods, htmlServiceMethods, HtmlServiceService } from './html';
import { lockMethods, lockServiceMethods, LockServiceService } from './lock';
import { consoleMethods, ConsoleService, loggerMethods, LoggerService } from './logger';
import { namedRangeMethods } from './named-range';
import { propertiesMethods, propertiesServiceMethods, PropertiesServiceService } from './properties';
import { protectionMethods } from './protection';
import { rangeMethods } from './range';
import { rangeListMethods } from './range-list';
import { richTextValueBuilderMethods, richTextValueMethods } from './rich-text';
import type { Run } from './run';
import {
  authorizationInfoMethods, scriptAppMethods, ScriptAppService, spreadsheetTriggerBuilderMethods, triggerBuilderMethods, triggerMethods,
} from './script-app';
import { selectionMethods } from './selection';
import type { Service } from './service';
import { sessionMethods, SessionService } from './session';
import { sheetMethods } from './sheet';
import { spreadsheetMethods } from './spreadsheet';
import { spreadsheetAppMethods, SpreadsheetAppService } from './spreadsheet-app';
import { textFinderMethods } from './text-finder';
import { textRotationMethods } from './text-rotation';
import { textStyleBuilderMethods, textStyleMethods } from './text-style';
import { menuMethods, promptResponseMethods, uiMethods } from './ui';
import { userMethods } from './user';
import { utilitiesMethods, UtilitiesService } from './utilities';

export interface ServiceClass {
  /** As error texts name it, e.g. "SpreadsheetApp.Range". */
  readonly fullName: string;
  readonly methods: readonly string[];
  /** Enumerations reached through the object, by property name: their full names. */
  readonly enumerations: Readonly<Record<string, string>>;
}

function described(fullName: string, methods: readonly string[], ...owners: string[]): ServiceClass {
  const own: Record<string, string> = {};
  for (const enumeration of Object.keys(enumerations)) {
    const [owner = '', property = ''] = enumeration.split('.');
    if (owners.includes(owner)) own[property] = enumeration;
  }
  return { fullName, methods, enumerations: own };
}

export const serviceClasses: Readonly<Record<string, ServiceClass>> = {
  SpreadsheetApp: described('SpreadsheetApp', spreadsheetAppMethods, 'SpreadsheetApp'),
  Spreadsheet: described('SpreadsheetApp.Spreadsheet', [...spreadsheetMethods, ...activeSheetMethods]),
  Sheet: described('SpreadsheetApp.Sheet', sheetMethods),
  Range: described('SpreadsheetApp.Range', rangeMethods),
  RangeList: described('SpreadsheetApp.RangeList', rangeListMethods),
  Selection: described('SpreadsheetApp.Selection', selectionMethods),
  Protection: described('SpreadsheetApp.Protection', protectionMethods),
  DataValidation: described('SpreadsheetApp.DataValidation', dataValidationMethods),
  DataValidationBuilder: described('SpreadsheetApp.DataValidationBuilder', dataValidationBuilderMethods),
  ConditionalFormatRule: described('SpreadsheetApp.ConditionalFormatRule', conditionalFormatRuleMethods),
  ConditionalFormatRuleBuilder: described('SpreadsheetApp.ConditionalFormatRuleBuilder', conditionalFormatRuleBuilderMethods),
  Banding: described('SpreadsheetApp.Banding', bandingMethods),
  BooleanCondition: described('SpreadsheetApp.BooleanCondition', booleanConditionMethods),
  GradientCondition: described('SpreadsheetApp.GradientCondition', gradientConditionMethods),
  Color: described('SpreadsheetApp.Color', colorMethods),
  ColorBuilder: described('SpreadsheetApp.ColorBuilder', colorBuilderMethods),
  RgbColor: described('RgbColor', rgbColorMethods),
  NamedRange: described('SpreadsheetApp.NamedRange', namedRangeMethods),
  DeveloperMetadata: described('SpreadsheetApp.DeveloperMetadata', developerMetadataMethods),
  DeveloperMetadataFinder: described('SpreadsheetApp.DeveloperMetadataFinder', developerMetadataFinderMethods),
  DeveloperMetadataLocation: described('SpreadsheetApp.DeveloperMetadataLocation', developerMetadataLocationMethods),
  RichTextValue: described('SpreadsheetApp.RichTextValue', richTextValueMethods),
  RichTextValueBuilder: described('SpreadsheetApp.RichTextValueBuilder', richTextValueBuilderMethods),
  TextStyle: described('SpreadsheetApp.TextStyle', textStyleMethods),
  TextStyleBuilder: described('SpreadsheetApp.TextStyleBuilder', textStyleBuilderMethods),
  TextRotation: described('SpreadsheetApp.TextRotation', textRotationMethods),
  TextFinder: described('SpreadsheetApp.TextFinder', textFinderMethods),
  Filter: described('SpreadsheetApp.Filter', filterMethods),
  Group: described('SpreadsheetApp.Group', groupMethods),
  Browser: described('Browser', browserMethods, 'Browser'),
  Ui: described('Ui', uiMethods, 'Ui'),
  Menu: described('Menu', menuMethods),
  PromptResponse: described('PromptResponse', promptResponseMethods),
  User: described('User', userMethods),
  HtmlService: described('HtmlService', htmlServiceMethods, 'HtmlService'),
  HtmlOutput: described('HtmlService.HtmlOutput', htmlOutputMethods),
  PropertiesService: described('PropertiesService', propertiesServiceMethods),
  Properties: described('PropertiesService.Properties', propertiesMethods),
  CacheService: described('CacheService', cacheServiceMethods),
  Cache: described('CacheService.Cache', cacheMethods),
  LockService: described('LockService', lockServiceMethods),
  Lock: described('LockService.Lock', lockMethods),
  Session: described('Session', sessionMethods),
  Utilities: described('Utilities', utilitiesMethods, 'Utilities'),
  Blob: described('Blob', blobMethods),
  Logger: described('Logger', loggerMethods),
  console: described('console', consoleMethods),
  ScriptApp: described('ScriptApp', scriptAppMethods, 'ScriptApp'),
  AuthorizationInfo: described('ScriptApp.AuthorizationInfo', authorizationInfoMethods),
  Trigger: described('ScriptApp.Trigger', triggerMethods),
  TriggerBuilder: described('ScriptApp.TriggerBuilder', triggerBuilderMethods),
  SpreadsheetTriggerBuilder: described('ScriptApp.SpreadsheetTriggerBuilder', spreadsheetTriggerBuilderMethods),
  ClockTriggerBuilder: described('ScriptApp.ClockTriggerBuilder', clockTriggerBuilderMethods),
};

/** The services that a script sees as globals, new for a run. */
export function globalServices(run: Run): Readonly<Record<string, Service>> {
  return {
    SpreadsheetApp: new SpreadsheetAppService(run),
    Browser: new BrowserService(run),
    HtmlService: new HtmlServiceService(run),
    PropertiesService: new PropertiesServiceService(run),
    CacheService: new CacheServiceService(run),
    LockService: new LockServiceService(run),
    Session: new SessionService(run),
    Utilities: new UtilitiesService(run),
    Logger: new LoggerService(run),
    console: new ConsoleService(run),
    ScriptApp: new ScriptAppService(run),
  };
}

/** Services of Google that the desk does not have: named, so that their use says so. */
export const absentServices = [
  'BigQuery', 'CalendarApp', 'CardService', 'Charts', 'ContactsApp', 'ContentService', 'DocumentApp', 'Drive', 'DriveApp', 'FormApp',
  'GmailApp', 'Jdbc', 'LanguageApp', 'MailApp', 'Maps', 'Sheets', 'SitesApp', 'SlidesApp', 'UrlFetchApp', 'XmlService',
] as const;
