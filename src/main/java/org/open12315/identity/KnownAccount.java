package org.open12315.identity;

/**
 * An account as other rooms may know it.
 *
 * @param authorityCode authority of somebody who works for one, otherwise null
 * @param organisationCode ODR enterprise or organisation that somebody acts for, otherwise null
 * @param active false once it was switched off
 */
public record KnownAccount(
        long id,
        String userName,
        String displayName,
        String role,
        String authorityCode,
        String organisationCode,
        boolean active) {}
