package org.open12315.routing;

/**
 * Where an earlier submission went.
 *
 * @param authorityCode code of the authority
 * @param clearing true if it went to that authority's clearing desk
 */
public record Whereabouts(String authorityCode, boolean clearing) {}
