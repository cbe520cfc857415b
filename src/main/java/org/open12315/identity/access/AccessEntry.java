package org.open12315.identity.access;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import org.open12315.kernel.encryption.KeyedHash;

/**
 * A row of the access log.
 *
 * @param number without gaps, from 1
 * @param at to the microsecond, as the database keeps it
 * @param previous hash of the row before, zeros for the first
 * @param hash keyed hash of all the rest: who has the database but not the key cannot write a row that fits
 */
public record AccessEntry(
        long number,
        Instant at,
        long actorId,
        String actor,
        String actorAuthority,
        String action,
        String subject,
        String subjectAuthority,
        String reason,
        byte[] previous,
        byte[] hash) {

    /** The row that follows on a head. */
    static AccessEntry next(Head head, Look look, Instant at, KeyedHash keyed) {
        AccessEntry unsigned = new AccessEntry(
                head.number() + 1,
                at.truncatedTo(ChronoUnit.MICROS),
                look.who().id(),
                look.who().userName(),
                look.who().authorityCode(),
                look.action(),
                look.subject(),
                look.subjectAuthority(),
                look.reason(),
                head.hash(),
                null);
        return new AccessEntry(
                unsigned.number,
                unsigned.at,
                unsigned.actorId,
                unsigned.actor,
                unsigned.actorAuthority,
                unsigned.action,
                unsigned.subject,
                unsigned.subjectAuthority,
                unsigned.reason,
                unsigned.previous,
                unsigned.expected(keyed));
    }

    /** Does it follow on the row before it, and is nothing in it changed? */
    boolean fits(Head before, KeyedHash keyed) {
        return number == before.number() + 1
                && Arrays.equals(previous, before.hash())
                && Arrays.equals(hash, expected(keyed));
    }

    Head head() {
        return new Head(number, hash);
    }

    private byte[] expected(KeyedHash keyed) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.write(previous);
            out.writeLong(number);
            out.writeLong(ChronoUnit.MICROS.between(Instant.EPOCH, at));
            out.writeLong(actorId);
            for (String text : new String[] {actor, actorAuthority, action, subject, subjectAuthority, reason}) {
                // with its length, so that no letter can wander from one field into the next
                byte[] field = text == null ? new byte[0] : text.getBytes(StandardCharsets.UTF_8);
                out.writeInt(text == null ? -1 : field.length);
                out.write(field);
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return keyed.of("access_log", bytes.toByteArray());
    }

    /** The end of the chain. */
    record Head(long number, byte[] hash) {

        static final int HASH_BYTES = 32;

        static Head none() {
            return new Head(0, new byte[HASH_BYTES]);
        }
    }
}
