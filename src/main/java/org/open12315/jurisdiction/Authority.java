package org.open12315.jurisdiction;

/**
 * A market supervision authority (市场监督管理局).
 *
 * @param code the code of its division; {@link #NATIONAL_CODE} for 国家市场监督管理总局
 * @param name in full: {@code 杭州市余杭区市场监督管理局}
 * @param level NATIONAL, PROVINCE, CITY or COUNTY
 * @param divisionCode the division that it serves; null for the national one, which serves the whole country
 * @param parentCode the authority above; null for the national one
 */
public record Authority(String code, String name, Level level, String divisionCode, String parentCode) {

    /** 国家市场监督管理总局. */
    public static final String NATIONAL_CODE = "100000";
}
