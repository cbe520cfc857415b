package org.open12315.identity;

/**
 * An account as other rooms may know it.
 *
 * @param authorityCode authority of an officer or supervisor, otherwise null
 * @param active false once it was switched off
 */
public record KnownAccount(
        long id, String userName, String displayName, String role, String authorityCode, boolean active) {}
