/**
 * The clock of a script stands in the time zone of its manifest, wherever the host runs: as source text, evaluated in the script's
 * own realm. It changes that realm's Date and Intl.DateTimeFormat, so that dates from services and from the script agree.
 */

/** Source of a function (IANA name of the zone). */
export const scriptDatesSource = String.raw`(function (timeZone) {
  'use strict';
  if (new Intl.DateTimeFormat().resolvedOptions().timeZone === timeZone) return;
  const Native = Date;
  const Format = Intl.DateTimeFormat;
  const proto = Native.prototype;
  const native = {};
  for (const name of Object.getOwnPropertyNames(proto)) if (typeof proto[name] === 'function') native[name] = proto[name];
  const DAY = 86400000;
  const QUARTER = 900000;
  const offsets = new Map();
  // Made when first needed: most executions ask for no date.
  let fields;
  let zoneName;

  // Milliseconds between the wall clock of the zone and UTC at an instant; offsets change on quarters of an hour.
  function offset(instant) {
    const quarter = Math.floor(instant / QUARTER);
    let known = offsets.get(quarter);
    if (known === undefined) {
      fields ||= new Format('en-US', {
        timeZone: timeZone, hourCycle: 'h23', year: 'numeric', month: 'numeric', day: 'numeric', hour: 'numeric', minute: 'numeric', second: 'numeric',
      });
      const at = {};
      for (const part of fields.formatToParts(quarter * QUARTER)) at[part.type] = Number(part.value);
      known = Native.UTC(at.year, at.month - 1, at.day, at.hour, at.minute, at.second) - quarter * QUARTER;
      if (offsets.size > 20000) offsets.clear();
      offsets.set(quarter, known);
    }
    return known;
  }

  function isOut(instant) { return !(Math.abs(instant) <= 8.64e15 - 2 * DAY); }
  function wallOf(instant) { return isOut(instant) ? NaN : instant + offset(instant); }

  // The instant of a time on the wall; of two the earlier, and of none the one before the clock was put forward.
  function instantOf(wall) {
    if (isOut(wall)) return NaN;
    const before = wall - offset(wall - DAY);
    if (wallOf(before) === wall) return before;
    const after = wall - offset(wall + DAY);
    return wallOf(after) === wall ? after : before;
  }

  function parsed(text) {
    if (/^[+-]?\d{4,6}(?:-\d{2}){0,2}$/.test(text)) return Native.parse(text);
    if (/^\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?$/.test(text)) return instantOf(Native.parse(text.replace(' ', 'T') + 'Z'));
    const zoned = /\b(?:utc?|gmt|[ecmp][sd]t)\b|\dz$|:\d{2}(?:\.\d+)?\s*[+-]\d{2}:?\d{2}/i.test(text);
    const wall = zoned ? NaN : Native.parse(text + ' UTC');
    return Number.isNaN(wall) ? Native.parse(text) : instantOf(wall);
  }

  function wallDate(date) { return new Native(wallOf(native.getTime.call(date))); }

  for (const name of ['FullYear', 'Month', 'Date', 'Day', 'Hours', 'Minutes', 'Seconds']) {
    define('get' + name, function () { return native['getUTC' + name].call(wallDate(this)); });
    if (name === 'Day') continue;
    define('set' + name, function () {
      const wall = wallDate(this);
      if (name === 'FullYear' && Number.isNaN(native.getTime.call(wall))) native.setTime.call(wall, 0);
      native['setUTC' + name].apply(wall, arguments);
      return native.setTime.call(this, instantOf(native.getTime.call(wall)));
    });
  }
  define('getYear', function () { return this.getFullYear() - 1900; });
  define('getTimezoneOffset', function () {
    const instant = native.getTime.call(this);
    return isOut(instant) ? NaN : Math.trunc(-offset(instant) / 60000);
  });

  function isInvalid(date) { return Number.isNaN(native.getTime.call(date)); }
  define('toDateString', function () {
    return isInvalid(this) ? 'Invalid Date' : native.toUTCString.call(wallDate(this)).replace(/^(\w+), (\d+) (\w+) (-?\d+) .*$/, '$1 $3 $2 $4');
  });
  define('toTimeString', function () {
    if (isInvalid(this)) return 'Invalid Date';
    const minutes = -this.getTimezoneOffset();
    const digits = String(Math.floor(Math.abs(minutes) / 60) * 100 + (Math.abs(minutes) % 60)).padStart(4, '0');
    zoneName ||= new Format('en-US', { timeZone: timeZone, timeZoneName: 'long' });
    const called = (instant) => zoneName.formatToParts(instant).find((part) => part.type === 'timeZoneName').value;
    // Before there were zones, a place has its own offset and no name for it.
    const name = called(native.getTime.call(this)).replace(/^GMT[+-][\d:]+$/, called(Native.UTC(2001, 0, 1)));
    return native.toISOString.call(wallDate(this)).slice(-13, -5) + ' GMT' + (minutes < 0 ? '-' : '+') + digits + ' (' + name + ')';
  });
  define('toString', function () { return isInvalid(this) ? 'Invalid Date' : this.toDateString() + ' ' + this.toTimeString(); });
  for (const name of ['toLocaleString', 'toLocaleDateString', 'toLocaleTimeString']) {
    define(name, function (locales, options) { return native[name].call(this, locales, zoned(options)); });
  }

  function zoned(options) { return options && options.timeZone !== undefined ? options : Object.assign({}, options, { timeZone: timeZone }); }

  function define(name, method) { Object.defineProperty(proto, name, { value: method, writable: true, configurable: true }); }

  const Zoned = new Proxy(Native, {
    construct(target, args, newTarget) {
      const made = newTarget === Zoned ? target : newTarget;
      if (args.length > 1) return Reflect.construct(target, [instantOf(Native.UTC.apply(null, args))], made);
      return Reflect.construct(target, args.length === 1 && typeof args[0] === 'string' ? [parsed(args[0])] : args, made);
    },
    apply() { return new Native().toString(); },
    get(target, property, receiver) { return property === 'parse' ? (text) => parsed(String(text)) : Reflect.get(target, property, receiver); },
  });
  define('constructor', Zoned);
  globalThis.Date = Zoned;

  Intl.DateTimeFormat = new Proxy(Format, {
    construct: (target, args) => new target(args[0], zoned(args[1])),
    apply: (target, self, args) => new target(args[0], zoned(args[1])),
  });
})`;
