// The functions of Sheets: formulas with the values that their documentation states or that follow from what it states.
import { calculator } from './formula-value';
import type { Plain } from './formula-value';

const given = calculator({
  A1: 'Name', B1: 'Nomination', C1: 'Points', D1: 'Date',
  A2: 'Анна', B2: 'Театр', C2: '90', D2: '=DATE(2026,1,15)',
  A3: 'Борис', B3: 'Музыка', C3: '75', D3: '=DATE(2026,2,1)',
  A4: 'Вера', B4: 'Театр', C4: '82', D4: '=DATE(2026,2,15)',
  A5: 'Глеб', B5: 'Танец', C5: '75', D5: '=DATE(2026,3,1)',
  A6: 'Дарья', B6: 'Музыка', C6: '60', D6: '=DATE(2026,3,31)',
  F1: '1', F2: '2', F3: '3', F4: 'text', F5: 'TRUE', F7: '=1/0', F8: '=NA()',
});

type Row = readonly [formula: string, value: Plain | readonly (readonly Plain[])[]];

const date = (year: number, month: number, day: number): number => Math.round(Date.UTC(year, month - 1, day) / 86_400_000) + 25_569;

const text: readonly Row[] = [
  ['=ARABIC("XIV")', 14], ['=ARABIC("-mmxii")', -2012], ['=ARABIC("")', 0], ['=ARABIC("qwe")', '#VALUE!'],
  ['=CHAR(97)', 'a'], ['=CODE("ABC")', 65], ['=UNICODE("☃")', 9731], ['=UNICHAR(9731)', '☃'], ['=CODE("")', '#VALUE!'],
  ['=CLEAN("AF"&CHAR(31))', 'AF'], ['=CONCAT("hello","goodbye")', 'hellogoodbye'], ['=CONCATENATE("Welcome"," ","to")', 'Welcome to'],
  ['=DOLLAR(1.2351,4)', '$1.2351'], ['=DOLLAR(1.2351)', '$1.24'], ['=DOLLAR(12345.6,0)', '$12,346'],
  ['=EXACT("Car","car")', false], ['=FIND("def","abcdef")', 4], ['=FIND("x","abc")', '#VALUE!'], ['=SEARCH("N","Anna")', 2],
  ['=FIXED(3.141592653,2)', '3.14'], ['=FIXED(1234567.891,1)', '1,234,567.9'], ['=FIXED(1234567.891,1,TRUE)', '1234567.9'], ['=FIXED(1234.5,-2)', '1,200'],
  ['=JOIN(" ","a","b")', 'a b'], ['=JOIN(", ",A2:A4)', 'Анна, Борис, Вера'], ['=LEFT("Google Sheets")', 'G'], ['=LEFT("Google Sheets",6)', 'Google'],
  ['=LEN("lorem ipsum")', 11], ['=LENB("新")', 2], ['=LOWER("LOREM")', 'lorem'], ['=MID("get this",5,4)', 'this'], ['=PROPER("united states")', 'United States'],
  ['=REGEXEXTRACT("My favorite number is 241, but my friend\'s is 17","\\d+")', '241'], ['=REGEXMATCH("Spreadsheets","S.r")', true],
  ['=REGEXREPLACE("Spreadsheets","S.*d","Bed")', 'Bedsheets'], ['=REGEXEXTRACT("10.02.2026","(\\d+)\\.(\\d+)")', [['10', '02']]], ['=REGEXMATCH("ABC","(?i)abc")', true],
  ['=REGEXREPLACE("Иванов Иван","(\\S+) (\\S+)","$2 $1")', 'Иван Иванов'], ['=REGEXEXTRACT("abc","\\d")', '#N/A'], ['=REGEXMATCH("abc","(")', '#REF!'],
  ['=REPLACE("Spreadsheets",1,6,"Bed")', 'Bedsheets'], ['=REPT("Ha",4)', 'HaHaHaHa'], ['=REPT("★",3)', '★★★'], ['=REPT("x",-1)', '#VALUE!'],
  ['=RIGHT("Google Sheets",6)', 'Sheets'], ['=ROMAN(1999)', 'MCMXCIX'], ['=ROMAN(499)', 'CDXCIX'], ['=ROMAN(499,1)', 'LDVLIV'], ['=ROMAN(499,4)', 'ID'], ['=ROMAN(4000)', '#VALUE!'], ['=ROMAN(0)', ''],
  ['=SPLIT("1,2,3",",")', [[1, 2, 3]]], ['=SPLIT("Alas, poor Yorick"," ")', [['Alas,', 'poor', 'Yorick']]], ['=SPLIT("A||B","|",TRUE,FALSE)', [['A', '', 'B']]], ['=SPLIT("one, two",", ",FALSE)', [['one', 'two']]],
  ['=SUBSTITUTE("search for it","search for","Google")', 'Google it'], ['=SUBSTITUTE("January 2, 2012","2","3",1)', 'January 3, 2012'],
  ['=T("Horse")', 'Horse'], ['=T(10)', ''], ['=T(A2)', 'Анна'], ['=TEXT(1.23,"$0.00")', '$1.23'], ['=TEXT(DATE(1969,7,20),"yyyy-mm")', '1969-07'],
  ['=TEXTJOIN(" ",FALSE,"hello","world")', 'hello world'], ['=TEXTJOIN("; ",TRUE,A2,"",A3)', 'Анна; Борис'], ['=TRIM(" lorem   ipsum ")', 'lorem ipsum'], ['=UPPER("lorem")', 'LOREM'],
  ['=VALUE("123")', 123], ['=VALUE("12:00:00")', 0.5], ['=VALUE("abc")', '#VALUE!'], ['=VALUE("10%")', 0.1],
  ['=TO_TEXT(24)', '24'], ['=TO_TEXT("a")', 'a'], ['=TO_TEXT(D2)', '1/15/2026'], ['=ENCODEURL("а b&c")', '%D0%B0%20b%26c'],
  ['=ISEMAIL("anna@example.org")', true], ['=ISEMAIL("anna@")', false], ['=ISURL("www.example.org/a?b=c")', true], ['=ISURL("example")', false], ['=ISURL("https://example.org")', true],
  ['=ASC("ＡＢＣ")', 'ABC'],
];

const dates: readonly Row[] = [
  ['=DATE(1969,7,20)', date(1969, 7, 20)], ['=DATE(2026,13,1)', date(2027, 1, 1)], ['=DATEDIF(DATE(1969,7,16),DATE(1969,7,24),"D")', 8],
  ['=DATEDIF(DATE(2000,5,15),DATE(2026,5,14),"Y")', 25], ['=DATEDIF(DATE(2000,5,15),DATE(2026,5,14),"YM")', 11], ['=DATEDIF(DATE(2000,5,15),DATE(2026,5,14),"MD")', 29], ['=DATEDIF(DATE(2000,5,15),DATE(2026,5,14),"YD")', 364], ['=DATEDIF(DATE(2000,5,15),DATE(2026,5,14),"M")', 311],
  ['=DATEVALUE("7/20/1969")', date(1969, 7, 20)], ['=DATEVALUE("x")', '#VALUE!'], ['=DAY(DATE(1969,7,20))', 20], ['=MONTH(D4)', 2], ['=YEAR(D4)', 2026], ['=DAYS(DATE(1969,7,24),DATE(1969,7,16))', 8], ['=DAYS360(DATE(1969,7,16),DATE(1969,7,24))', 8],
  ['=EDATE(DATE(2026,1,31),1)', date(2026, 2, 28)], ['=EOMONTH(DATE(2026,1,31),1)', date(2026, 2, 28)], ['=EOMONTH(DATE(1969,7,20),0)', date(1969, 7, 31)], ['=EPOCHTODATE(1655906710)', 44734.5869213], ['=EPOCHTODATE(1655906710000,2)', 44734.5869213], ['=EPOCHTODATE(1,4)', '#NUM!'],
  ['=HOUR(TIME(11,40,59))', 11], ['=MINUTE(TIME(11,40,59))', 40], ['=SECOND(TIME(11,40,59))', 59], ['=TIMEVALUE("6:00")', 0.25], ['=TIME(12,0,0)', 0.5], ['=ISOWEEKNUM(DATE(2026,1,1))', 1], ['=ISOWEEKNUM(DATE(2027,1,1))', 53],
  ['=NETWORKDAYS(DATE(2026,2,1),DATE(2026,2,28))', 20], ['=NETWORKDAYS(DATE(2026,2,1),DATE(2026,2,28),DATE(2026,2,23))', 19], ['=NETWORKDAYS.INTL(DATE(2026,2,1),DATE(2026,2,28),"0000001")', 24], ['=NETWORKDAYS.INTL(DATE(2026,2,1),DATE(2026,2,28),11)', 24],
  ['=WORKDAY(DATE(2026,2,20),1)', date(2026, 2, 23)], ['=WORKDAY(DATE(2026,2,20),1,DATE(2026,2,23))', date(2026, 2, 24)], ['=WORKDAY.INTL(DATE(2026,2,20),2,11)', date(2026, 2, 23)], ['=WEEKDAY(DATE(1969,7,20))', 1], ['=WEEKDAY(DATE(1969,7,20),2)', 7], ['=WEEKDAY(DATE(1969,7,20),3)', 6],
  ['=WEEKNUM(DATE(1969,7,20))', 30], ['=WEEKNUM(DATE(1969,7,20),2)', 29], ['=WEEKNUM(DATE(2026,1,5),21)', 2], ['=YEARFRAC(DATE(1969,7,16),DATE(1969,7,24),1)', 0.0219178082192],
  ['=TO_DATE(40826.4375)', 40826.4375], ['=TO_PURE_NUMBER(D2)', date(2026, 1, 15)], ['=TO_PERCENT(0.4)', 0.4], ['=TO_DOLLARS(40)', 40], ['=TO_DATE("a")', 'a'], ['=ISDATE(D2)', true], ['=ISDATE("1/2/2026")', true], ['=ISDATE("word")', false], ['=ISDATE(12)', false], ['=DATEVALUE("2026-02-01")', date(2026, 2, 1)],
];

const lookup: readonly Row[] = [
  ['=VLOOKUP("Вера",A2:C6,3,FALSE)', 82], ['=VLOOKUP("Яна",A2:C6,3,FALSE)', '#N/A'], ['=HLOOKUP("Points",A1:D6,3,FALSE)', 75], ['=LOOKUP("Борис",A2:A6,C2:C6)', 75], ['=MATCH("Вера",A2:A6,0)', 3], ['=INDEX(A2:C6,2,3)', 75], ['=INDEX(A2:C3,0,1)', [['Анна'], ['Борис']]],
  ['=XLOOKUP("Вера",A2:A6,C2:C6)', 82], ['=XLOOKUP("Яна",A2:A6,C2:C6,"нет")', 'нет'], ['=XLOOKUP(80,C2:C6,A2:A6,"нет",-1)', 'Борис'], ['=XLOOKUP("*ья",A2:A6,C2:C6,"нет",2)', 60], ['=XLOOKUP(75,C2:C6,A2:A6,"нет",0,-1)', 'Глеб'],
  ['=XMATCH("Вера",A2:A6)', 3], ['=XMATCH("Яна",A2:A6)', '#N/A'], ['=XMATCH(80,C2:C6,1)', 3], ['=XMATCH(80,C2:C6,-1)', 2], ['=XMATCH(75,C2:C6,0,-1)', 4], ['=XMATCH("Д*",A2:A6,2)', 5], ['=XMATCH(3,{1,2,3,4})', 3], ['=XMATCH(2.5,{1,2,3,4},-1,2)', 2],
  ['=CHOOSE(2,"a","b","c")', 'b'], ['=CHOOSE(4,"a")', '#NUM!'], ['=ADDRESS(1,2)', '$B$1'], ['=ADDRESS(1,2,4,TRUE,"Tab")', 'Tab!B1'], ['=COLUMN(C1)', 3], ['=COLUMNS(A1:D6)', 4], ['=ROW(A9)', 9], ['=ROWS(A1:D6)', 6], ['=INDIRECT("C2")', 90], ['=SUM(OFFSET(C2,1,0,2,1))', 157],
  ['=CHOOSECOLS(A2:C3,3,1)', [[90, 'Анна'], [75, 'Борис']]], ['=CHOOSECOLS(A2:C2,-1)', 90], ['=CHOOSEROWS(A2:B4,-1)', [['Вера', 'Театр']]],
  ['=FILTER(A2:A6,C2:C6>80)', [['Анна'], ['Вера']]], ['=FILTER(A2:A6,C2:C6>100)', '#N/A'], ['=FILTER(A2:A6,B2:B6="Музыка",C2:C6>70)', 'Борис'], ['=SORT(C2:C6,1,FALSE)', [[90], [82], [75], [75], [60]]], ['=SORT(A2:C6,2,TRUE,3,FALSE)', [['Борис', 'Музыка', 75], ['Дарья', 'Музыка', 60], ['Глеб', 'Танец', 75], ['Анна', 'Театр', 90], ['Вера', 'Театр', 82]]],
  ['=SORTN(C2:C6,2,0,1,FALSE)', [[90], [82]]], ['=SORTN(C2:C6,3,2,1,FALSE)', [[90], [82], [75]]], ['=UNIQUE(B2:B6)', [['Театр'], ['Музыка'], ['Танец']]], ['=UNIQUE({1,1,2},TRUE)', [[1, 2]]], ['=UNIQUE({1;1;2},FALSE,TRUE)', 2],
  ['=HSTACK({1;2},{3;4})', [[1, 3], [2, 4]]], ['=VSTACK({1,2},{3,4})', [[1, 2], [3, 4]]], ['=VSTACK({1,2},3)', [[1, 2], [3, '#N/A']]], ['=TOCOL({1,2;3,4})', [[1], [2], [3], [4]]], ['=TOCOL({1,2;3,4},0,TRUE)', [[1], [3], [2], [4]]], ['=TOROW({1,2;3,4})', [[1, 2, 3, 4]]], ['=TOCOL(F1:F6,1)', [[1], [2], [3], ['text'], [true]]], ['=TOCOL({1,2;3,NA()},2)', [[1], [2], [3]]],
  ['=WRAPROWS({1,2,3,4,5},2,"")', [[1, 2], [3, 4], [5, '']]], ['=WRAPCOLS({1,2,3,4,5},2)', [[1, 3, 5], [2, 4, '#N/A']]], ['=TRANSPOSE({1,2;3,4})', [[1, 3], [2, 4]]], ['=FLATTEN({1,2;3,4})', [[1], [2], [3], [4]]], ['=ARRAY_CONSTRAIN({1,2,3;4,5,6},1,2)', [[1, 2]]], ['=SEQUENCE(2,3)', [[1, 2, 3], [4, 5, 6]]], ['=SEQUENCE(3,1,3,-1)', [[3], [2], [1]]],
  ['=TAKE({1;2;3},-2)', [[2], [3]]], ['=DROP({1;2;3},1)', [[2], [3]]], ['=MMULT({1,2},{3;4})', 11], ['=SUMPRODUCT((B2:B6="Театр")*C2:C6)', 172], ['=FREQUENCY({1;2;3;4},{2})', [[2], [2]]],
  ['=FORMULATEXT(D2)', '=DATE(2026,1,15)'], ['=SHEETS()', 1], ['=SHEET()', 1], ['=ISREF(A1)', true], ['=ISREF("A1")', false],
];

const statistics: readonly Row[] = [
  ['=AVERAGE(C2:C6)', 76.4], ['=AVERAGEA(F1:F3,F4)', 1.5], ['=AVERAGEIF(B2:B6,"Театр",C2:C6)', 86], ['=AVERAGEIFS(C2:C6,B2:B6,"Музыка",C2:C6,">70")', 75], ['=AVERAGE.WEIGHTED({82,88,79},{20,10,30})', 81.5], ['=AVERAGE(A2:A3)', '#DIV/0!'],
  ['=COUNT(F1:F6)', 3], ['=COUNTA(F1:F6)', 5], ['=COUNTBLANK(F1:F6)', 1], ['=COUNTIF(C2:C6,">=75")', 4], ['=COUNTIF(A2:A6,"?ера")', 1], ['=COUNTIFS(B2:B6,"Театр",C2:C6,">85")', 1], ['=COUNTUNIQUE(C2:C6)', 4], ['=COUNTUNIQUEIFS(C2:C6,B2:B6,"<>Танец")', 4], ['=COUNTIF(D2:D6,">="&DATE(2026,2,1))', 4],
  ['=SUMIF(B2:B6,"Музыка",C2:C6)', 135], ['=SUMIFS(C2:C6,B2:B6,"Музыка",C2:C6,"<70")', 60], ['=MAX(C2:C6)', 90], ['=MAXIFS(C2:C6,B2:B6,"Музыка")', 75], ['=MINIFS(C2:C6,B2:B6,"Театр")', 82], ['=MIN(C2:C6)', 60], ['=MEDIAN(C2:C6)', 75], ['=LARGE(C2:C6,2)', 82], ['=SMALL(C2:C6,2)', 75], ['=MODE(C2:C6)', 75], ['=MODE({1,2,3})', '#N/A'], ['=MODE.SNGL(5,5,1,1)', 5], ['=MODE.MULT({5;5;1;1;3})', [[5], [1]]],
  ['=RANK(75,C2:C6)', 3], ['=RANK(75,C2:C6,TRUE)', 2], ['=RANK.EQ(75,C2:C6)', 3], ['=RANK.AVG(75,C2:C6)', 3.5], ['=RANK.AVG(75,C2:C6,1)', 2.5], ['=RANK(1,C2:C6)', '#N/A'], ['=RANK.AVG(1,C2:C6)', '#N/A'],
  ['=PERCENTILE(C2:C6,0.5)', 75], ['=PERCENTILE({1,2,3,4},0.3)', 1.9], ['=PERCENTILE.EXC({1,2,3,4},0.5)', 2.5], ['=QUARTILE(C2:C6,1)', 75], ['=QUARTILE.EXC({1,2,3,4,5,6,7},1)', 2], ['=PERCENTRANK({1,2,3,4,5},3)', 0.5], ['=PERCENTRANK({1,2,3,4,5},2.5)', 0.375], ['=PERCENTRANK({1,2,3,4,5,6,7,8,9},4)', 0.375], ['=PERCENTRANK.INC({13,12,11,8,4,3,2,1,1,1},2)', 0.333], ['=PERCENTRANK.INC({13,12,11,8,4,3,2,1,1,1},5)', 0.583], ['=PERCENTRANK.EXC({1,2,3,6,6,6,7,8,9},7)', 0.7], ['=PERCENTRANK.EXC({1,2,3,6,6,6,7,8,9},5.43)', 0.381], ['=PERCENTRANK({1,2,3},9)', '#N/A'],
  ['=TRIMMEAN({4,5,6,7,2,3,4,5,1,2,3},0.2)', 3.77777777778], ['=TRIMMEAN({1,2,3,100},0)', 26.5], ['=TRIMMEAN({1,2},1)', '#NUM!'], ['=STDEV({1,2,3,4})', 1.29099444874], ['=STDEVP({1,2,3,4})', 1.11803398875], ['=VAR({1,2,3,4})', 1.66666666667], ['=VARP({1,2,3,4})', 1.25], ['=DEVSQ({4,5,8,7,11,4,3})', 48], ['=GEOMEAN({4,5,8,7,11,4,3})', 5.47698696966], ['=HARMEAN({4,5,8,7,11,4,3})', 5.02837596206], ['=AVEDEV({4,5,6,7,5,4,3})', 1.02040816327], ['=KURT({3,4,5,2,3,4,5,6,4,7})', -0.151799637208], ['=SKEW({3,4,5,2,3,4,5,6,4,7})', 0.359543071407], ['=STANDARDIZE(42,40,1.5)', 1.33333333333], ['=CORREL({1,2,3},{2,4,6})', 1], ['=SUMSQ(3,4)', 25], ['=SUMSQ({1,2,3})', 14],
  ['=NORM.DIST(42,40,1.5,TRUE)', 0.908788780274], ['=NORM.DIST(42,40,1.5,FALSE)', 0.109340049784], ['=NORM.S.DIST(1.333333,TRUE)', 0.908788725604], ['=NORM.INV(0.908789,40,1.5)', 42.0000020096], ['=NORM.S.INV(0.975)', 1.95996398454], ['=NORMDIST(42,40,1.5,TRUE)', 0.908788780274], ['=CONFIDENCE.NORM(0.05,2.5,50)', 0.692951912175], ['=BINOM.DIST(6,10,0.5,FALSE)', 0.205078125], ['=POISSON.DIST(2,5,TRUE)', 0.124652019483],
];

const numbers: readonly Row[] = [
  ['=CEILING(23.25,0.1)', 23.3], ['=CEILING(2.5)', 3], ['=CEILING.MATH(-5.5)', -5], ['=CEILING.MATH(-5.5,1,-1)', -6], ['=FLOOR(23.25,0.1)', 23.2], ['=FLOOR(-2.5,-2)', -2], ['=FLOOR.MATH(-8.1,2)', -10], ['=FLOOR.MATH(-5.5,2,-1)', -4], ['=CEILING.PRECISE(-4.1,-2)', -4], ['=MROUND(21,14)', 28], ['=MROUND(10,3)', 9], ['=MROUND(-10,-3)', -9], ['=MROUND(5,-2)', '#NUM!'], ['=MROUND(1.3,0.2)', 1.4], ['=MROUND(7,0)', 0], ['=MROUND(6.05,0.1)', 6.1],
  ['=ROUND(2.5)', 3], ['=ROUND(-2.5)', -3], ['=ROUND(1.005,2)', 1.01], ['=ROUND(826.645,-2)', 800], ['=ROUNDUP(3.14159,2)', 3.15], ['=ROUNDDOWN(3.14159,2)', 3.14], ['=TRUNC(-3.7)', -3], ['=INT(-3.7)', -4], ['=MOD(-3,2)', 1], ['=MOD(10,4)', 2], ['=QUOTIENT(-10,3)', -3], ['=QUOTIENT(1,0)', '#DIV/0!'], ['=ABS(-2)', 2], ['=SIGN(-42)', -1], ['=SQRT(9)', 3], ['=SQRT(-1)', '#NUM!'], ['=SQRT("a")', '#VALUE!'], ['=LARGE({1,2},3)', '#NUM!'], ['=LN(0)', '#NUM!'], ['=POWER(4,0.5)', 2], ['=EVEN(3)', 4], ['=EVEN(-3)', -4], ['=ODD(2)', 3], ['=GCD(12,18)', 6], ['=GCD({24,36,60})', 12], ['=LCM(4,6)', 12], ['=FACT(5)', 120], ['=FACT(3.7)', 6], ['=FACTDOUBLE(6)', 48], ['=FACTDOUBLE(7)', 105], ['=FACT(-1)', '#NUM!'], ['=COMBIN(4,2)', 6], ['=COMBINA(4,3)', 20], ['=PERMUT(4,2)', 12], ['=PERMUTATIONA(3,2)', 9], ['=MULTINOMIAL(1,2,3)', 60], ['=LOG(128,2)', 7], ['=RADIANS(180)', 3.14159265359], ['=SQRTPI(1)', 1.77245385091], ['=BASE(15,2)', '1111'], ['=BASE(15,16,4)', '000F'], ['=DECIMAL("101",2)', 5], ['=BIN2DEC("101")', 5], ['=BIN2DEC("1111111111")', -1], ['=DEC2BIN(5)', '101'], ['=DEC2BIN(-1)', '1111111111'], ['=DEC2HEX(255)', 'FF'], ['=HEX2DEC("ff")', 255], ['=DEC2HEX(10,4)', '000A'], ['=OCT2DEC("37")', 31], ['=BITAND(9,5)', 1], ['=BITOR(9,5)', 13], ['=BITXOR(9,5)', 12], ['=BITLSHIFT(5,2)', 20], ['=BITRSHIFT(20,2)', 5], ['=SERIESSUM(1,0,1,{4,5,6})', 15], ['=SUBTOTAL(9,C2:C6)', 382], ['=PRODUCT(C2,2)', 180], ['=SUM(F1:F5)', 6], ['=COUNTIF(F1:F5,TRUE)', 1], ['=GESTEP(5,4)', 1], ['=UNARY_PERCENT(50)', 0.5], ['=POW(4,0.5)', 2],
];

const info: readonly Row[] = [
  ['=ERROR.TYPE(F8)', 7], ['=ERROR.TYPE(F7)', 2], ['=ERROR.TYPE(1)', '#N/A'], ['=TYPE(4)', 1], ['=TYPE("a")', 2], ['=TYPE(TRUE)', 4], ['=TYPE(F7)', 16], ['=TYPE({1,2})', 64], ['=TYPE(A2)', 2], ['=N(TRUE)', 1], ['=N("a")', 0], ['=N(5)', 5], ['=N(F7)', '#DIV/0!'], ['=N(F4)', 0], ['=T(F7)', '#DIV/0!'],
  ['=ISBETWEEN(7.9,1.2,12.45)', true], ['=ISBETWEEN(1.2,1.2,12.45,FALSE,FALSE)', false], ['=ISBETWEEN("5",1,9)', false], ['=ISBETWEEN(5,9,1)', '#NUM!'], ['=ISBETWEEN({1;5;9},2,9)', [[false], [true], [true]]],
  ['=ISBLANK(F6)', true], ['=ISBLANK(F1)', false], ['=ISERR(F8)', false], ['=ISERR(F7)', true], ['=ISERROR(F8)', true], ['=ISNA(F8)', true], ['=ISLOGICAL(F5)', true], ['=ISNUMBER(F1)', true], ['=ISTEXT(F4)', true], ['=ISNONTEXT(F6)', true], ['=ISFORMULA(D2)', true], ['=ISFORMULA(C2)', false], ['=NA()', '#N/A'],
  ['=IF(C2>80,"да","нет")', 'да'], ['=IF(FALSE,1)', false], ['=IFS(C2>95,"A",C2>85,"B",TRUE,"C")', 'B'], ['=IFS(FALSE,1)', '#N/A'], ['=SWITCH(2,1,"a",2,"b","c")', 'b'], ['=SWITCH(9,1,"a")', '#N/A'], ['=IFERROR(F7,"нет")', 'нет'], ['=IFNA(F8,0)', 0], ['=IFNA(F7,0)', '#DIV/0!'], ['=AND(TRUE,1)', true], ['=OR(FALSE,0)', false], ['=XOR(TRUE,TRUE)', false], ['=NOT(FALSE)', true],
  ['=1/0', '#DIV/0!'], ['="a"+1', '#VALUE!'], ['=NOSUCH(1)', '#NAME?'], ['="a"&1', 'a1'], ['="a"="A"', true], ['=50%', 0.5], ['=-2^2', 4], ['=1=TRUE', false], ['=""=0', false], ['=F6=0', true], ['=F6=""', true], ['="a">5', true],
];

describe.each([
  ['text', text],
  ['dates', dates],
  ['lookup and arrays', lookup],
  ['statistics', statistics],
  ['numbers', numbers],
  ['information and logic', info],
])('%s', (_, rows) => {
  test.each(rows)('%s', (formula, value) => {
    expect(given(formula)).toEqual(value);
  });
});
