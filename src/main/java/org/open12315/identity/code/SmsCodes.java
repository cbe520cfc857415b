package org.open12315.identity.code;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlClient;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.UUID;
import org.open12315.identity.person.MobileNumber;
import org.open12315.kernel.encryption.Cell;
import org.open12315.kernel.encryption.FieldEncryption;
import org.open12315.kernel.encryption.KeyedHash;
import org.open12315.notice.MessageKind;
import org.open12315.notice.Notices;
import org.open12315.notice.Sms;

/**
 * Codes of six digits by text message. Whoever asks for one gets a token, and only with it can the code be tried: nobody
 * can use up somebody else's tries. For a number that must not get a code everything looks the same, and no code is right.
 */
@ApplicationScoped
public class SmsCodes {

    /** What reaches the telephone. */
    public enum Outcome {
        /** The code. */
        CODE,
        /** Only the word that the number has an account; no code is right. */
        HAS_ACCOUNT,
        /** Nothing; no code is right. */
        NOTHING
    }

    /** A code that was right. accountId is null if the code was for none. */
    public record Proof(MobileNumber mobile, Long accountId) {}

    private static final String CELL = "sms_code.mobile";

    private final CodeStore store;
    private final CodeConfig config;
    private final FieldEncryption encryption;
    private final KeyedHash hash;
    private final Notices notices;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    SmsCodes(
            CodeStore store,
            CodeConfig config,
            FieldEncryption encryption,
            KeyedHash hash,
            Notices notices,
            Clock clock) {
        this.store = store;
        this.config = config;
        this.encryption = encryption;
        this.hash = hash;
        this.notices = notices;
        this.clock = clock;
    }

    /**
     * Writes a code and its message within the caller's transaction and emits the token. Ask {@link CodeGate} first, and
     * call {@link Notices#deliver} after the commit. Fails with {@link TooManyRequests}.
     */
    public Uni<String> issue(
            SqlClient connection, Purpose purpose, MobileNumber to, Long accountId, Outcome outcome, String language) {
        String token = SecretToken.create(random);
        byte[] id = SecretToken.hash(token);
        String code = "%06d".formatted(random.nextInt(1_000_000));
        Instant now = clock.instant();
        CodeStore.NewCode row = new CodeStore.NewCode(
                id,
                purpose,
                encryption.encrypt(to.e164(), cell(id)),
                hash.of("person.mobile", to.e164()),
                accountId,
                outcome == Outcome.CODE ? codeHash(id, code) : null,
                now,
                now.plus(config.life()));
        return store.add(connection, row, now.minus(Duration.ofDays(1)), config.perNumberADay())
                .invoke(this::refuseTooMany)
                .chain(added -> write(connection, message(to, code, outcome, language, row.expires()), outcome))
                .replaceWith(token);
    }

    /** The proof if the code is right; null if it is wrong, too late, tried too often or used. */
    public Uni<Proof> check(String token, Purpose purpose, String typed) {
        if (token == null || typed == null) {
            return Uni.createFrom().nullItem();
        }
        byte[] id = SecretToken.hash(token);
        String code = java.text.Normalizer.normalize(typed, java.text.Normalizer.Form.NFKC)
                .replaceAll("\\s", "");
        return store.attempt(id, purpose, codeHash(id, code), config.tries(), clock.instant())
                .map(row -> row == null || !row.getBoolean("correct") ? null : proof(id, row));
    }

    public Duration life() {
        return config.life();
    }

    @Scheduled(cron = "0 47 * * * ?")
    Uni<Void> forget() {
        return store.forget(clock.instant());
    }

    private void refuseTooMany(boolean added) {
        if (!added) {
            throw new TooManyRequests(Duration.ofHours(12));
        }
    }

    private Uni<Void> write(SqlClient connection, Sms sms, Outcome outcome) {
        return outcome == Outcome.NOTHING ? notices.pretend(connection, sms) : notices.write(connection, sms);
    }

    private Sms message(MobileNumber to, String code, Outcome outcome, String language, Instant expires) {
        return outcome == Outcome.HAS_ACCOUNT
                ? new Sms(UUID.randomUUID(), to.e164(), MessageKind.NUMBER_HAS_ACCOUNT, Map.of(), language, expires)
                : new Sms(
                        UUID.randomUUID(),
                        to.e164(),
                        MessageKind.CODE,
                        Map.of(
                                "code",
                                code,
                                "minutes",
                                Long.toString(config.life().toMinutes())),
                        language,
                        expires);
    }

    private Proof proof(byte[] id, Row row) {
        return new Proof(
                new MobileNumber(encryption.decrypt(row.getString("mobile"), cell(id))), row.getLong("account_id"));
    }

    private byte[] codeHash(byte[] id, String code) {
        return hash.of("sms_code", HexFormat.of().formatHex(id) + code);
    }

    private static Cell cell(byte[] id) {
        return new Cell(CELL, HexFormat.of().formatHex(id));
    }
}
