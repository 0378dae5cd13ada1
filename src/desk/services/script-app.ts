/** ScriptApp: triggers and authorization modes. */
import { randomUUID } from 'node:crypto';
import type { TriggerRecord } from '../overlay';
import { ClockTriggerBuilderService } from './clock-trigger-builder';
import { enumValue } from './enums';
import { ScriptException } from './exception';
import type { Run } from './run';
import { Service, asEnum, asService, asText } from './service';
import type { EnumValue, Methods } from './service';
import { SpreadsheetService } from './spreadsheet';

export const scriptAppMethods = [
  'deleteTrigger', 'getAuthorizationInfo', 'getProjectTriggers', 'getScriptId', 'getScriptTriggers', 'getUserTriggers', 'newTrigger',
] as const satisfies readonly (keyof GoogleAppsScript.Script.ScriptApp)[];

/** A user has at most this many triggers of a script. */
const TRIGGERS = 20;

export class ScriptAppService extends Service implements Methods<typeof scriptAppMethods> {
  override readonly className = 'ScriptApp';

  getScriptId(): string { return 'desk'; }
  newTrigger(functionName: unknown): TriggerBuilderService {
    this.authorized('newTrigger');
    return new TriggerBuilderService(this.run, asText(functionName));
  }

  /** Only one's own: other people's triggers cannot be seen. */
  getProjectTriggers(): TriggerService[] {
    this.authorized('getProjectTriggers');
    return [...this.run.unflushed.overlay.triggers.values()]
      .filter((trigger) => trigger.creator === this.run.settings.user)
      .map((trigger) => new TriggerService(this.run, trigger));
  }

  getScriptTriggers(): TriggerService[] { return this.getProjectTriggers(); }

  /** On a desk nothing waits for a person's consent. */
  getAuthorizationInfo(authMode: unknown): AuthorizationInfoService {
    asEnum(authMode, 'ScriptApp.AuthMode');
    return new AuthorizationInfoService(this.run);
  }

  getUserTriggers(spreadsheet: unknown): TriggerService[] {
    asService(spreadsheet, SpreadsheetService);
    return this.getProjectTriggers();
  }

  deleteTrigger(trigger: unknown): void {
    this.authorized('deleteTrigger');
    this.run.unflushed.overlay.triggers.delete(asService(trigger, TriggerService).getUniqueId());
  }

  private authorized(method: string): void {
    if (this.run.isSimpleTrigger) throw new ScriptException(`You do not have permission to call ScriptApp.${method}. Required permissions: https://www.googleapis.com/auth/script.scriptapp`);
  }
}

export const authorizationInfoMethods = [
  'getAuthorizationStatus', 'getAuthorizationUrl',
] as const satisfies readonly (keyof GoogleAppsScript.Script.AuthorizationInfo)[];

export class AuthorizationInfoService extends Service implements Methods<typeof authorizationInfoMethods> {
  override readonly className = 'AuthorizationInfo';

  getAuthorizationStatus(): EnumValue { return enumValue('ScriptApp.AuthorizationStatus', 'NOT_REQUIRED'); }
  getAuthorizationUrl(): null { return null; }
}

export const triggerMethods = [
  'getEventType', 'getHandlerFunction', 'getTriggerSource', 'getTriggerSourceId', 'getUniqueId',
] as const satisfies readonly (keyof GoogleAppsScript.Script.Trigger)[];

export class TriggerService extends Service implements Methods<typeof triggerMethods> {
  override readonly className = 'Trigger';

  constructor(run: Run, private readonly record: TriggerRecord) {
    super(run);
  }

  getUniqueId(): string { return this.record.uid; }
  getHandlerFunction(): string { return this.record.handler; }
  getEventType(): EnumValue { return enumValue('ScriptApp.EventType', this.record.event); }
  getTriggerSource(): EnumValue { return enumValue('ScriptApp.TriggerSource', this.record.event === 'CLOCK' ? 'CLOCK' : 'SPREADSHEETS'); }
  getTriggerSourceId(): string | null { return this.record.event === 'CLOCK' ? null : (this.run.shared.addon.bookId ?? 'desk'); }
}

export const triggerBuilderMethods = ['forSpreadsheet', 'timeBased'] as const satisfies readonly (keyof GoogleAppsScript.Script.TriggerBuilder)[];

export class TriggerBuilderService extends Service implements Methods<typeof triggerBuilderMethods> {
  override readonly className = 'TriggerBuilder';

  constructor(run: Run, private readonly handler: string) {
    super(run);
  }

  forSpreadsheet(spreadsheet: unknown): SpreadsheetTriggerBuilderService {
    if (typeof spreadsheet !== 'string') asService(spreadsheet, SpreadsheetService);
    return new SpreadsheetTriggerBuilderService(this.run, this.handler);
  }

  timeBased(): ClockTriggerBuilderService { return new ClockTriggerBuilderService(this.run, this.handler); }
}

export const spreadsheetTriggerBuilderMethods = ['create', 'onChange', 'onEdit', 'onOpen'] as const satisfies readonly (keyof GoogleAppsScript.Script.SpreadsheetTriggerBuilder)[];

export class SpreadsheetTriggerBuilderService extends Service implements Methods<typeof spreadsheetTriggerBuilderMethods> {
  override readonly className = 'SpreadsheetTriggerBuilder';
  private event: TriggerRecord['event'] | undefined;

  constructor(run: Run, private readonly handler: string) {
    super(run);
  }

  onOpen(): this { return this.on('ON_OPEN'); }
  onEdit(): this { return this.on('ON_EDIT'); }
  onChange(): this { return this.on('ON_CHANGE'); }

  create(): TriggerService {
    if (this.event === undefined) throw new ScriptException('The trigger has no event.');
    return createTrigger(this.run, { handler: this.handler, event: this.event });
  }

  private on(event: TriggerRecord['event']): this {
    this.event = event;
    return this;
  }
}

/** Records a trigger of the person that the script runs as. */
export function createTrigger(run: Run, trigger: Omit<TriggerRecord, 'uid' | 'creator'>): TriggerService {
  const { triggers } = run.unflushed.overlay;
  const creator = run.settings.user;
  if ([...triggers.values()].filter((one) => one.creator === creator).length >= TRIGGERS) {
    throw new ScriptException('This script has too many triggers. Triggers must be deleted from the script before more can be added.');
  }
  const record: TriggerRecord = { ...trigger, uid: randomUUID(), creator };
  triggers.set(record.uid, record);
  return new TriggerService(run, record);
}
