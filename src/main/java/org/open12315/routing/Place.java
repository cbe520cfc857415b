package org.open12315.routing;

import org.open12315.jurisdiction.Division;

/**
 * A division that a submission points to, as it is today.
 *
 * @param division the division in force
 * @param fullName its name with those above it, for example 浙江省杭州市余杭区
 * @param replaces the code that was given, if that division was abolished and this one followed it, otherwise null
 */
record Place(Division division, String fullName, String replaces) {}
