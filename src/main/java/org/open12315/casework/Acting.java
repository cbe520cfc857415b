package org.open12315.casework;

/**
 * Somebody who acts on a case, as the timeline will name them.
 *
 * @param accountId account, or null for the platform itself
 * @param name display name
 */
public record Acting(Long accountId, String name) {}
