package org.open12315.identity;

import java.time.Instant;

/**
 * That a consumer's account is or was suspended.
 *
 * @param accountId whose account
 * @param receiptNumber the case in which an officer found the data
 * @param authorityCode authority of that officer
 * @param reason in the words of the officer; the owner reads it
 * @param suspendedBy account of the officer
 * @param appeal what the owner says against it, or null
 * @param appealedAt null without an appeal
 * @param decision the reasons of whoever decided, or null
 * @param decidedAt null while nothing was decided
 */
public record Suspension(
        long id,
        long accountId,
        long receiptNumber,
        String authorityCode,
        SuspensionState state,
        String reason,
        long suspendedBy,
        Instant suspendedAt,
        String appeal,
        Instant appealedAt,
        String decision,
        Instant decidedAt) {}
