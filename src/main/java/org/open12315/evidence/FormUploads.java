package org.open12315.evidence;

import io.quarkus.logging.Log;
import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.Cookie;
import io.vertx.core.http.HttpServerFileUpload;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.open12315.identity.flood.Flood;
import org.open12315.kernel.AcceptLanguage;

/**
 * Files from a form of a page, for rooms that have such pages: streamed as those of the API. The form carries its token
 * before its files, because a file is not taken, nor waited for, without it.
 */
@ApplicationScoped
public class FormUploads {

    private static final String TOKEN = "csrf-token";

    /** Who sends, as a page knows it: either may be null. */
    public record Sender(Long account, byte[] secretHash) {}

    private final WholeFiles files;
    private final EvidenceConfig config;
    private final Flood flood;

    FormUploads(WholeFiles files, EvidenceConfig config, Flood flood) {
        this.files = files;
        this.config = config;
        this.flood = flood;
    }

    /** Who sends this request; refused as {@code sign-in} later if it is nobody. */
    public static Sender sender(RoutingContext http) {
        Owner owner = Senders.ofAnybody(http);
        return new Sender(owner.accountId(), owner.secretHash());
    }

    /**
     * Takes the files of a form and answers with a redirect: to {@code back}, or to the same with the reason as {@code
     * wrong} and {@code most} for {@link #sentence}. Files before the one that is refused stay.
     *
     * @param mayCome whether there is room for one more; asked before the first byte
     * @param chosen what to do with each that was taken; false if there was no room after all
     */
    public void take(RoutingContext http, String back, Uni<Boolean> mayCome, Function<UUID, Uni<Boolean>> chosen) {
        http.request().pause();
        Uni.createFrom()
                .deferred(() -> {
                    flood.pass("upload", config.flood().upload(), http);
                    Owner owner = Senders.of(http);
                    HttpServerRequest body = TusHeaders.body(http);
                    FormHead head = new FormHead(body);
                    return new FormFiles(
                                    body,
                                    config.limits().filesPerCase(),
                                    file -> afterTheFields(http)
                                            .invoke(() -> refuseForged(http, head))
                                            .chain(() -> mayCome)
                                            .invoke(this::refuseMore)
                                            .chain(() -> one(owner, file, body))
                                            .call(upload ->
                                                    chosen.apply(upload.id()).invoke(this::refuseMore)))
                            .all();
                })
                .subscribe()
                .with(
                        taken -> Answer.empty(http, 303, Map.of("Location", back)),
                        failure -> refuse(http, back, failure));
    }

    /** Why nothing was taken, for the page; empty for a code that is none. */
    public static Optional<String> sentence(String code, long most, Locale locale) {
        EvidenceMessages words =
                MessageBundles.get(EvidenceMessages.class, Localized.Literal.of(AcceptLanguage.tag(locale)));
        return Refusal.ofCode(code, most).map(refusal -> refusal.words(words));
    }

    private Uni<Upload> one(Owner owner, HttpServerFileUpload file, HttpServerRequest form) {
        String metadata = Metadata.written(file.filename(), file.contentType());
        return files.take(Upload.Plan.whole(owner, metadata), TusHeaders.most(form), file);
    }

    private void refuseMore(boolean room) {
        if (!room) {
            throw Refusal.tooMany(config.limits().filesPerCase());
        }
    }

    /** A file begins while the block in which it stands is read: fields before it are known when that block is done. */
    private static Uni<Void> afterTheFields(RoutingContext http) {
        return Uni.createFrom().emitter(done -> http.vertx().runOnContext(now -> done.complete(null)));
    }

    private static void refuseForged(RoutingContext http, FormHead head) {
        Cookie cookie = http.request().getCookie(TOKEN);
        Optional<String> sent = head.field(TOKEN);
        if (cookie == null || sent.isEmpty() || !MessageDigest.isEqual(bytes(cookie.getValue()), bytes(sent.get()))) {
            throw Refusal.malformed(TOKEN);
        }
    }

    private static void refuse(RoutingContext http, String back, Throwable failure) {
        if (failure instanceof Refusal refusal && refusal.code().equals("malformed")) {
            Answer.refuse(http, refusal);
            return;
        }
        Refusal refusal = Refusal.of(failure);
        if (refusal.status() >= 500 && refusal != failure) {
            Log.error("Files of a form were not taken", failure);
        }
        Answer.empty(http, 303, Map.of("Location", back + "?wrong=" + refusal.code() + "&most=" + refusal.most()));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
