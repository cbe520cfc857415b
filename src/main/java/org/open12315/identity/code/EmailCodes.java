package org.open12315.identity.code;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlClient;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.UUID;
import org.open12315.kernel.encryption.KeyedHash;
import org.open12315.notice.Mail;
import org.open12315.notice.MessageKind;
import org.open12315.notice.Notices;

/**
 * Codes of six digits by mail, which prove that an address is somebody's own. As with {@link SmsCodes} a code can be tried
 * only with the token that whoever asked for it got; here also only by the same account.
 */
@ApplicationScoped
public class EmailCodes {

    private final EmailCodeStore store;
    private final CodeConfig config;
    private final KeyedHash hash;
    private final Notices notices;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    EmailCodes(EmailCodeStore store, CodeConfig config, KeyedHash hash, Notices notices, Clock clock) {
        this.store = store;
        this.config = config;
        this.hash = hash;
        this.notices = notices;
        this.clock = clock;
    }

    /**
     * Writes a code and its mail within the caller's transaction and emits the token; the code that the account had before is
     * worth nothing. Ask {@link CodeGate} first, and call {@link Notices#deliver} after the commit.
     */
    public Uni<String> issue(SqlClient connection, long accountId, String email, String language) {
        String token = SecretToken.create(random);
        byte[] id = SecretToken.hash(token);
        String code = "%06d".formatted(random.nextInt(1_000_000));
        Instant expires = clock.instant().plus(config.emailLife());
        Map<String, String> parameters = Map.of("code", code, "minutes", Long.toString(life().toMinutes()));
        return store.replace(connection, id, accountId, email, codeHash(id, code), expires)
                .chain(() -> notices.write(
                        connection,
                        new Mail(UUID.randomUUID(), email, MessageKind.EMAIL_CODE, parameters, language, expires)))
                .replaceWith(token);
    }

    /** The address if the code is right, which uses it up; null if it is wrong, too late, tried too often or used. */
    public Uni<String> check(String token, long accountId, String typed) {
        if (token == null || typed == null) {
            return Uni.createFrom().nullItem();
        }
        byte[] id = SecretToken.hash(token);
        String code = Normalizer.normalize(typed, Normalizer.Form.NFKC).replaceAll("\\s", "");
        return store.attempt(id, accountId, config.tries(), clock.instant())
                .chain(expected -> MessageDigest.isEqual(expected, codeHash(id, code))
                        ? store.take(id)
                        : Uni.createFrom().nullItem());
    }

    public Duration life() {
        return config.emailLife();
    }

    @Scheduled(cron = "0 49 * * * ?")
    Uni<Void> forget() {
        return store.forget(clock.instant());
    }

    private byte[] codeHash(byte[] id, String code) {
        return hash.of("email_code", HexFormat.of().formatHex(id) + code);
    }
}
