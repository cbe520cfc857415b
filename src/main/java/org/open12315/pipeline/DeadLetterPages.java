package org.open12315.pipeline;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;
import io.quarkus.security.PermissionsAllowed;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.NonBlocking;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;
import org.open12315.kernel.Clocks;
import org.open12315.kernel.SignedInName;
import org.open12315.web.FieldErrors;
import org.open12315.web.Frame;

/**
 * Shows an administrator what the stages could not handle, with the reason, sends it again or discards it. Nothing of what
 * was submitted is shown: the reasons come without what they quoted.
 */
@Path("/admin/dead-letters")
@PermissionsAllowed("run-platform")
@NonBlocking
@Produces(MediaType.TEXT_HTML)
class DeadLetterPages {

    private static final int PAGE = 50;
    private static final int LONGEST_REASON = 500;
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(Clocks.BEIJING);

    /** A dead letter in words; replayedAt and discardedAt are null while it is open. */
    public record Line(
            long id,
            String number,
            String stage,
            String reason,
            String failedAt,
            String replayedAt,
            String replayedBy,
            String discardedAt,
            String discardedBy,
            String discardReason) {

        static Line of(DeadLetter letter) {
            return new Line(
                    letter.id(),
                    "%018d".formatted(letter.receiptNumber()),
                    letter.stage(),
                    letter.reason(),
                    time(letter.failedAt()),
                    time(letter.replayedAt()),
                    letter.replayedBy(),
                    time(letter.discardedAt()),
                    letter.discardedBy(),
                    letter.discardReason());
        }

        private static String time(Instant at) {
            return at == null ? null : TIME.format(at);
        }
    }

    /** What was typed and chosen, kept when the form comes back; {@code before} is the page of the list. */
    public record Typed(List<Long> letters, String reason, long before) {
        static Typed nothing(long before) {
            return new Typed(List.of(), "", before);
        }
    }

    /** What the last step did: {@code replay} or {@code discard}, and to how many. */
    public record Done(String what, int count) {}

    @CheckedTemplate(basePath = "pipeline")
    static class Templates {
        static native TemplateInstance deadLetters(
                List<Line> letters, String next, boolean openOnly, Done done, Typed typed, FieldErrors errors);
    }

    private final OutboxStore store;
    private final Relay relay;
    private final SecurityIdentity identity;
    private final Frame frame;

    DeadLetterPages(OutboxStore store, Relay relay, SecurityIdentity identity, Frame frame) {
        this.store = store;
        this.relay = relay;
        this.identity = identity;
        this.frame = frame;
    }

    @GET
    public Uni<TemplateInstance> list(
            @RestQuery @DefaultValue("9223372036854775807") long before,
            @RestQuery @DefaultValue("true") boolean open,
            @RestQuery @DefaultValue("") String done,
            @RestQuery @DefaultValue("0") int count) {
        return page(open, new Done(done, count), Typed.nothing(before), FieldErrors.none());
    }

    @POST
    @Path("replay")
    public Uni<Response> replay(
            @RestForm("letter") List<Long> letters,
            @RestForm @DefaultValue("") String reason,
            @RestForm @DefaultValue("9223372036854775807") long before) {
        if (letters == null || letters.isEmpty()) {
            return wrong(new Typed(List.of(), reason, before), noneChosen());
        }
        return store.replay(letters, administrator())
                .invoke(sent -> relay.wake())
                .map(sent -> back("replay", sent));
    }

    @POST
    @Path("discard")
    public Uni<Response> discard(
            @RestForm("letter") List<Long> letters,
            @RestForm @DefaultValue("") String reason,
            @RestForm @DefaultValue("9223372036854775807") long before) {
        List<Long> chosen = letters == null ? List.of() : letters;
        FieldErrors errors = chosen.isEmpty() ? noneChosen() : FieldErrors.none();
        if (reason.isBlank()) {
            errors = errors.and("reason", words().reasonMissing());
        } else if (reason.length() > LONGEST_REASON) {
            errors = errors.and("reason", words().reasonLong());
        }
        return errors.isEmpty()
                ? store.discard(chosen, administrator(), reason.strip()).map(count -> back("discard", count))
                : wrong(new Typed(chosen, reason, before), errors);
    }

    private FieldErrors noneChosen() {
        return FieldErrors.none().and("letter", words().noneChosen());
    }

    private Uni<Response> wrong(Typed typed, FieldErrors errors) {
        return page(true, new Done("", 0), typed, errors)
                .map(page -> Response.status(422).entity(page).build());
    }

    private Uni<TemplateInstance> page(boolean open, Done done, Typed typed, FieldErrors errors) {
        return store.letters(typed.before(), PAGE, open)
                .map(letters -> Templates.deadLetters(
                        letters.stream().map(Line::of).toList(), next(letters, open), open, done, typed, errors));
    }

    private static String next(List<DeadLetter> letters, boolean open) {
        return letters.size() < PAGE
                ? null
                : "/admin/dead-letters?open=" + open + "&before="
                        + letters.get(PAGE - 1).id();
    }

    private static Response back(String what, int count) {
        return Response.seeOther(URI.create("/admin/dead-letters?done=" + what + "&count=" + count))
                .build();
    }

    private String administrator() {
        return SignedInName.of(identity);
    }

    private PipelineMessages words() {
        return MessageBundles.get(
                PipelineMessages.class, Localized.Literal.of(frame.language().tag()));
    }
}
