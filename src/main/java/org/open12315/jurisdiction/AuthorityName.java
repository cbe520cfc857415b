package org.open12315.jurisdiction;

/**
 * The name that an authority has after its division. A district is only known together with its city
 * ({@code 杭州市余杭区市场监督管理局}: many cities have a 鼓楼区); a county or a county-level city has a name of its own in the
 * whole country ({@code 桐庐县市场监督管理局}).
 */
final class AuthorityName {

    static final String NATIONAL = "国家市场监督管理总局";
    private static final String OFFICE = "市场监督管理局";

    private AuthorityName() {}

    static String of(Division division, Division parent) {
        boolean district = parent != null
                && division.level() == Level.COUNTY
                && division.name().endsWith("区")
                && !division.name().endsWith("特区")
                && parent.name().endsWith("市");
        return (district ? parent.name() : "") + division.name() + OFFICE;
    }
}
