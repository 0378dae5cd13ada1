/** One workbook with what Excel writes: theme colours, every kind of rule, names, arrays, notes, protection, and parts the desk cannot hold. */
import type { ForeignBook } from './foreign-package';
import { relationsFile } from './foreign-package';

const font = '<font><sz val="11"/><color theme="1"/><name val="Calibri"/><family val="2"/><scheme val="minor"/></font>';
const styles = `<numFmts count="6"><numFmt numFmtId="164" formatCode="[$-419]d\\ mmmm\\ yyyy;@"/><numFmt numFmtId="165" formatCode="#,##0.00\\ &quot;₽&quot;"/><numFmt numFmtId="166" formatCode="[h]:mm:ss"/><numFmt numFmtId="167" formatCode="_-* #,##0.00\\ _₽_-;\\-* #,##0.00\\ _₽_-;_-* &quot;-&quot;??\\ _₽_-;_-@_-"/><numFmt numFmtId="168" formatCode="0&quot; баллов&quot;"/><numFmt numFmtId="169" formatCode="[&lt;=9999999]###\\-####;\\(###\\)\\ ###\\-####"/></numFmts>
<fonts count="3">${font}<font><b/><sz val="14"/><color theme="0"/><name val="Calibri"/></font><font><i/><u/><strike/><sz val="11"/><color rgb="FFC00000"/><name val="Calibri"/></font></fonts>
<fills count="4"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor theme="4" tint="0.79998168889431442"/><bgColor indexed="64"/></patternFill></fill><fill><patternFill patternType="solid"><fgColor indexed="13"/><bgColor indexed="64"/></patternFill></fill></fills>
<borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border><border><left style="thin"><color indexed="64"/></left><right style="medium"><color rgb="FFFF0000"/></right><top style="double"><color auto="1"/></top><bottom style="dashed"><color theme="9" tint="-0.249977111117893"/></bottom><diagonal/></border></borders>
<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>
<cellXfs count="16"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>
<xf numFmtId="14" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>
<xf numFmtId="164" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>
<xf numFmtId="165" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>
<xf numFmtId="166" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>
<xf numFmtId="167" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>
<xf numFmtId="168" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>
<xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>
<xf numFmtId="0" fontId="1" fillId="2" borderId="0" xfId="0" applyFont="1" applyFill="1"><alignment horizontal="center" vertical="center" wrapText="1"/></xf>
<xf numFmtId="0" fontId="2" fillId="3" borderId="1" xfId="0" applyFont="1" applyFill="1" applyBorder="1"><alignment textRotation="45" indent="2"/></xf>
<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0" applyProtection="1"><protection locked="0"/></xf>
<xf numFmtId="9" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>
<xf numFmtId="20" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>
<xf numFmtId="22" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>
<xf numFmtId="11" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>
<xf numFmtId="169" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/></cellXfs>
<dxfs count="2"><dxf><font><color rgb="FF9C0006"/></font><fill><patternFill><bgColor rgb="FFFFC7CE"/></patternFill></fill></dxf><dxf><font><b/></font></dxf></dxfs>`;

const strings = [
  '<t>Иванов</t>',
  '<r><t xml:space="preserve">частью </t></r><r><rPr><b/><sz val="11"/></rPr><t>жирный</t></r>',
  '<t xml:space="preserve">  два пробела </t>',
  '<t>строка_x000D_\nвторая</t>',
];

const data = `<sheetPr><tabColor theme="4" tint="-0.499984740745262"/><outlinePr summaryBelow="0"/></sheetPr><dimension ref="A1:H40"/>
<sheetViews><sheetView showGridLines="0" rightToLeft="1" zoomScale="85" zoomScaleNormal="85" workbookViewId="0"><pane xSplit="1" ySplit="2" topLeftCell="B3" activePane="bottomRight" state="frozen"/></sheetView></sheetViews><sheetFormatPr defaultRowHeight="15" outlineLevelRow="1"/>
<cols><col min="1" max="1" width="30.7109375" customWidth="1"/><col min="2" max="2" width="9.140625" style="3" customWidth="1"/><col min="3" max="4" width="0" hidden="1" customWidth="1"/><col min="5" max="6" width="12" outlineLevel="1" customWidth="1"/></cols>
<sheetData>
<row r="1" ht="36" customHeight="1"><c r="A1" s="8" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="s"><v>2</v></c><c r="D1" t="s"><v>3</v></c><c r="E1" s="9" t="inlineStr"><is><t>внутри</t></is></c></row>
<row r="2"><c r="A2"><v>1</v></c><c r="B2" t="b"><v>1</v></c><c r="C2" t="e"><v>#N/A</v></c><c r="D2" t="str"><f>"x""y"&amp;A3%</f><v>x"y0.02</v></c><c r="E2" s="7" t="str"><v>007</v></c></row>
<row r="3"><c r="A3"><v>2</v></c><c r="B3"><f t="shared" ref="B3:B5" si="0">A3*2&amp;"A3"</f><v>4</v></c><c r="E3"><f>A2%+5%</f><v>0.06</v></c></row>
<row r="4"><c r="A4"><v>3</v></c><c r="B4"><f t="shared" si="0"/><v>6</v></c><c r="E4"><f>_xlfn.LET(_xlpm.x,A2:A4,SUM(_xlpm.x))</f><v>6</v></c></row>
<row r="5" outlineLevel="1"><c r="A5"><v>4</v></c><c r="B5"><f t="shared" si="0"/><v>8</v></c><c r="E5" t="str"><f>IF(Ставка&gt;0,"да","нет")</f><v>да</v></c></row>
<row r="6" outlineLevel="1" hidden="1"><c r="A6" s="1"><v>46346</v></c><c r="B6" s="2"><v>46346</v></c><c r="E6" s="4"><v>1.5</v></c><c r="F6" s="5"><v>1234.5</v></c><c r="G6" s="6"><v>5</v></c><c r="H6" s="12"><v>0.5</v></c></row>
<row r="7"><c r="A7" s="13"><v>46346.75</v></c><c r="B7" s="3"><v>1000</v></c><c r="E7" s="11"><v>0.25</v></c><c r="F7" s="14"><v>123456</v></c><c r="G7" s="15"><v>5551234</v></c></row>
<row r="8"><c r="A8" cm="1"><f t="array" ref="A8:A10">_xlfn._xlws.SORT(A2:A4)</f><v>1</v></c><c r="B8"><f t="array" ref="B8:B10">A2:A4*2</f><v>2</v></c><c r="E8" cm="1"><f t="array" ref="E8:E10">_xlfn.BYROW(A2:B4,_xlfn.LAMBDA(_xlpm.r,SUM(_xlpm.r)))</f><v>2</v></c></row>
<row r="9"><c r="A9"><v>2</v></c><c r="B9"><v>4</v></c><c r="E9"><v>6</v></c></row>
<row r="10"><c r="A10"><v>3</v></c><c r="B10"><v>6</v></c><c r="E10"><v>9</v></c></row>
<row r="11"><c r="A11"><f>Таблица1[[#Totals],[Балл]]</f><v>9</v></c><c r="B11"><f>[1]Лист1!$A$1+1</f><v>11</v></c><c r="E11"><f>SUM(Местное)</f><v>3</v></c><c r="F11"><f>_xlfn.XLOOKUP(2,A2:A4,A2:A4)</f><v>2</v></c></row>
<row r="12"><c r="A12" s="10"><v>5</v></c><c r="B12" t="str"><f>HYPERLINK("#'Скрытый'!A1","туда")</f><v>туда</v></c><c r="E12" t="s"><v>0</v></c></row>
</sheetData>
<sheetProtection algorithmName="SHA-512" hashValue="abc=" saltValue="def=" spinCount="100000" sheet="1" objects="1" scenarios="1"/>
<protectedRanges><protectedRange sqref="B20:B30" name="Ввод"/></protectedRanges>
<autoFilter ref="A2:B7"/><mergeCells count="1"><mergeCell ref="E13:F14"/></mergeCells>
<conditionalFormatting sqref="A2:A10"><cfRule type="colorScale" priority="1"><colorScale><cfvo type="min"/><cfvo type="percentile" val="50"/><cfvo type="max"/><color rgb="FFF8696B"/><color rgb="FFFFEB84"/><color rgb="FF63BE7B"/></colorScale></cfRule><cfRule type="dataBar" priority="2"><dataBar><cfvo type="min"/><cfvo type="max"/><color rgb="FF638EC6"/></dataBar></cfRule><cfRule type="iconSet" priority="3"><iconSet iconSet="3Arrows"><cfvo type="percent" val="0"/><cfvo type="percent" val="33"/><cfvo type="percent" val="67"/></iconSet></cfRule>
<cfRule type="top10" dxfId="0" priority="4" rank="3"/><cfRule type="aboveAverage" dxfId="0" priority="5"/><cfRule type="aboveAverage" dxfId="0" priority="6" aboveAverage="0"/><cfRule type="duplicateValues" dxfId="0" priority="7"/><cfRule type="uniqueValues" dxfId="0" priority="8"/></conditionalFormatting>
<conditionalFormatting sqref="B2:B10 E2:E10"><cfRule type="containsText" dxfId="0" priority="9" operator="containsText" text="да"><formula>NOT(ISERROR(SEARCH("да",B2)))</formula></cfRule><cfRule type="beginsWith" dxfId="0" priority="10" operator="beginsWith" text="н"><formula>LEFT(B2,1)="н"</formula></cfRule><cfRule type="endsWith" dxfId="0" priority="11" operator="endsWith" text="т"><formula>RIGHT(B2,1)="т"</formula></cfRule><cfRule type="notContainsText" dxfId="0" priority="12" operator="notContains" text="z"><formula>ISERROR(SEARCH("z",B2))</formula></cfRule><cfRule type="expression" dxfId="1" priority="13" stopIfTrue="1"><formula>AND($A2&gt;1,B2&lt;&gt;"")</formula></cfRule><cfRule type="cellIs" dxfId="0" priority="14" operator="between"><formula>$A$2</formula><formula>"я"</formula></cfRule><cfRule type="timePeriod" dxfId="0" priority="15" timePeriod="today"><formula>FLOOR(B2,1)=TODAY()</formula></cfRule><cfRule type="containsBlanks" dxfId="0" priority="16"><formula>LEN(TRIM(B2))=0</formula></cfRule><cfRule type="containsErrors" dxfId="0" priority="17"><formula>ISERROR(B2)</formula></cfRule><cfRule type="iconSet" priority="18"><iconSet iconSet="5Arrows"><cfvo type="percent" val="0"/><cfvo type="percent" val="20"/><cfvo type="percent" val="40"/><cfvo type="percent" val="60"/><cfvo type="percent" val="80"/></iconSet></cfRule></conditionalFormatting>
<dataValidations count="7"><dataValidation type="whole" allowBlank="1" showInputMessage="1" showErrorMessage="1" sqref="A20:A30" promptTitle="Балл" prompt="от 0 до максимума"><formula1>0</formula1><formula2>$A$5</formula2></dataValidation><dataValidation type="decimal" operator="lessThanOrEqual" showErrorMessage="1" sqref="B20:B30"><formula1>A20*2</formula1></dataValidation><dataValidation type="list" allowBlank="1" showErrorMessage="1" sqref="E20"><formula1>"да,нет"</formula1></dataValidation><dataValidation type="list" allowBlank="1" showErrorMessage="1" sqref="E21"><formula1>Ставка</formula1></dataValidation><dataValidation type="date" operator="greaterThan" showErrorMessage="1" sqref="E22"><formula1>46000</formula1></dataValidation><dataValidation type="textLength" operator="lessThan" errorStyle="warning" showErrorMessage="1" sqref="E23 F24"><formula1>10</formula1></dataValidation><dataValidation type="time" showErrorMessage="1" sqref="E25"><formula1>0.375</formula1><formula2>0.75</formula2></dataValidation></dataValidations>
<hyperlinks><hyperlink ref="A1" r:id="rId1" tooltip="x"/><hyperlink ref="E12" location="'Скрытый'!A1" display="x"/></hyperlinks>
<printOptions horizontalCentered="1"/><pageMargins left="0.5" right="0.5" top="0.75" bottom="0.75" header="0.3" footer="0.3"/><pageSetup paperSize="9" orientation="landscape" fitToHeight="0" r:id="rId2"/><headerFooter><oddFooter>&amp;CСтраница &amp;P</oddFooter></headerFooter>
<drawing r:id="rId3"/><legacyDrawing r:id="rId4"/><tableParts count="1"><tablePart r:id="rId7"/></tableParts>
<extLst><ext uri="{CCE6A557-97BC-4b89-ADB6-D9C93CAAB3DF}"><x14:dataValidations count="1"><x14:dataValidation type="list" allowBlank="1" showErrorMessage="1"><x14:formula1><xm:f>Скрытый!$A$1:$A$3</xm:f></x14:formula1><xm:sqref>F20:F30</xm:sqref></x14:dataValidation></x14:dataValidations></ext><ext uri="{05C60535-1F16-4fd2-B633-F4F36F0B64E0}"><x14:sparklineGroups><x14:sparklineGroup><x14:sparklines><x14:sparkline><xm:f>A2:A5</xm:f><xm:sqref>H2</xm:sqref></x14:sparkline></x14:sparklines></x14:sparklineGroup></x14:sparklineGroups></ext></extLst>`;

const drawing = `<xdr:wsDr xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><xdr:twoCellAnchor><xdr:graphicFrame><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/chart"><c:chart xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart"/></a:graphicData></a:graphic></xdr:graphicFrame></xdr:twoCellAnchor><xdr:twoCellAnchor><xdr:pic><xdr:nvPicPr/></xdr:pic></xdr:twoCellAnchor><xdr:twoCellAnchor><xdr:sp macro=""><xdr:nvSpPr/></xdr:sp></xdr:twoCellAnchor></xdr:wsDr>`;

export const excelBook: ForeignBook = {
  before: '<workbookPr codeName="ThisWorkbook"/><bookViews><workbookView activeTab="0"/></bookViews>',
  sheets: [
    {
      name: 'Данные',
      xml: data,
      links: {
        rId1: ['hyperlink', 'https://example.org/?a=1&amp;b=2'], rId2: ['printerSettings', '../printerSettings/printerSettings1.bin'], rId3: ['drawing', '/xl/drawings/drawing1.xml'],
        rId4: ['vmlDrawing', '../drawings/vmlDrawing1.vml'], rId5: ['comments', '../comments1.xml'], rId6: ['http://schemas.microsoft.com/office/2017/10/relationships/threadedComment', '../threadedComments/threadedComment1.xml'],
        rId7: ['table', '../tables/table1.xml'], rId8: ['pivotTable', '../pivotTables/pivotTable1.xml'],
      },
    },
    { name: 'Скрытый', attributes: 'state="hidden"', xml: '<sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>а</t></is></c></row><row r="2"><c r="A2" t="inlineStr"><is><t>б</t></is></c></row></sheetData>' },
    { name: 'Очень скрытый', attributes: 'state="veryHidden"', xml: '<sheetData><row><c><v>1</v></c><c><v>2</v></c></row><row><c t="str"><v>без адресов</v></c></row></sheetData>' },
    { name: 'Диаграмма', xml: '' },
  ],
  styles,
  strings,
  after: `<externalReferences><externalReference r:id="rId9"/></externalReferences><definedNames><definedName name="_xlnm._FilterDatabase" localSheetId="0" hidden="1">Данные!$A$2:$B$7</definedName><definedName name="_xlnm.Print_Area" localSheetId="0">Данные!$A$1:$E$12</definedName><definedName name="_xlnm.Print_Titles" localSheetId="0">Данные!$1:$2</definedName><definedName name="Местное" localSheetId="0">Данные!$A$2:$A$3</definedName><definedName name="Ставка">Данные!$A$5</definedName><definedName name="НДС">0.2</definedName><definedName name="Два">Данные!$A$1,Данные!$A$3</definedName></definedNames>`,
  links: {
    rId4: ['chartsheet', 'chartsheets/sheet1.xml'], rId9: ['externalLink', 'externalLinks/externalLink1.xml'], rId10: ['http://schemas.microsoft.com/office/2006/relationships/vbaProject', 'vbaProject.bin'],
    rId12: ['sheetMetadata', 'metadata.xml'], rId11: ['http://schemas.microsoft.com/office/2017/10/relationships/person', 'persons/person.xml'],
  },
  parts: {
    'xl/drawings/drawing1.xml': drawing,
    'xl/drawings/vmlDrawing1.vml': '<xml/>',
    'xl/comments1.xml': '<comments xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><authors><author>А</author></authors><commentList><comment ref="H30" authorId="0"><text><r><rPr><b/></rPr><t>А:</t></r><r><t xml:space="preserve">\nна пустой</t></r></text></comment><comment ref="A3" authorId="0"><text><t>[Threaded comment]</t></text></comment></commentList></comments>',
    'xl/threadedComments/threadedComment1.xml': '<ThreadedComments xmlns="http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments"><threadedComment ref="A3" personId="{1}" id="{a}"><text>Проверить?</text></threadedComment><threadedComment ref="A3" personId="{2}" id="{b}" parentId="{a}"><text>Да.</text></threadedComment></ThreadedComments>',
    'xl/persons/person.xml': '<personList xmlns="http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments"><person displayName="Анна" id="{1}"/><person displayName="Борис" id="{2}"/></personList>',
    'xl/tables/table1.xml': '<table xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" id="1" name="Таблица1" displayName="Таблица1" ref="E2:F4" totalsRowCount="1" totalsRowShown="0"><autoFilter ref="E2:F4"/><tableColumns count="2"><tableColumn id="1" name="Имя"/><tableColumn id="2" name="Балл"/></tableColumns><tableStyleInfo name="TableStyleMedium2" showRowStripes="1"/></table>',
    'xl/pivotTables/pivotTable1.xml': '<pivotTableDefinition xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" name="Св1"/>',
    'xl/chartsheets/sheet1.xml': '<chartsheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"/>',
    'xl/externalLinks/externalLink1.xml': '<externalLink xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"/>',
    'xl/vbaProject.bin': 'macro',
    'xl/metadata.xml': '<metadata xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:xda="http://schemas.microsoft.com/office/spreadsheetml/2017/dynamicarray"><metadataTypes count="1"><metadataType name="XLDAPR" minSupportedVersion="120000" copy="1" cellMeta="1"/></metadataTypes><futureMetadata name="XLDAPR" count="1"><bk><extLst><ext uri="{bdbb8cdc-fa1e-496e-a857-3c3f30c029c3}"><xda:dynamicArrayProperties fDynamic="1" fCollapsed="0"/></ext></extLst></bk></futureMetadata><cellMetadata count="1"><bk><rc t="1" v="0"/></bk></cellMetadata></metadata>',
    'xl/persons/_rels/x.rels': relationsFile({}),
  },
};
