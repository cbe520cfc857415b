package org.open12315.jurisdiction;

/**
 * A unit of the country's territory.
 *
 * <p>Codes down to the county are those of GB/T 2260 (6 digits), as the Ministry of Civil Affairs lists them at the end
 * of 2024. Codes of townships (9 digits) come from the National Bureau of Statistics' codes for statistics
 * (统计用区划代码) as of 2023-06-30; where a township belongs to a zone that is no county, it hangs on the city.
 *
 * @param code 6 digits, 9 for a township
 * @param name in Chinese, without the names above it: {@code 余杭区}
 * @param level where it stands
 * @param parentCode what it belongs to; null for a province. Brackets of the standard that are no places
 *     (市辖区, 省直辖县级行政区划) are skipped: 北京市朝阳区 belongs to 北京市, 仙桃市 to 湖北省
 * @param abolished whether it does not exist any more; it stays known, because old addresses name it
 * @param successorCode which division took over, of the same level or of one above; null unless abolished
 */
public record Division(
        String code, String name, Level level, String parentCode, boolean abolished, String successorCode) {}
