package org.open12315.routing;

/**
 * Where a submission goes.
 *
 * @param authorityCode code of the authority
 * @param authorityName its name
 * @param clearing true if it has to find the authority itself: it gets the submission as the clearing desk
 */
record Seat(String authorityCode, String authorityName, boolean clearing) {}
