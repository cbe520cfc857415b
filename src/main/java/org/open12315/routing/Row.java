package org.open12315.routing;

import java.util.function.Function;
import java.util.function.Predicate;

/**
 * One row of the decision table.
 *
 * @param rule its name; {@code data/rules} gives the article under the same name
 * @param when when it speaks
 * @param place the division it points to, or null if that is not known: then the next row is asked
 * @param zh why, in Chinese; {@code %1$s} is the place, {@code %2$s} the operator
 * @param en the same in English
 */
record Row(String rule, Predicate<Facts> when, Function<Facts, String> place, String zh, String en) {}
