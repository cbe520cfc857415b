package org.open12315.jurisdiction;

/** How high a division or an authority stands, the highest first. */
public enum Level {
    /** The whole country: no division of its own, but the authority with the code 100000. */
    NATIONAL,
    /** Province, autonomous region, municipality under the central government, special administrative region. */
    PROVINCE,
    /** City with districts or without, prefecture, autonomous prefecture, league. */
    CITY,
    /** District, county, county-level city, banner. */
    COUNTY,
    /** Town, township, street (街道), and what the statistics treat like one: farms, development zones. */
    TOWNSHIP;

    /** Whether this stands higher than {@code other}. */
    public boolean above(Level other) {
        return compareTo(other) < 0;
    }
}
