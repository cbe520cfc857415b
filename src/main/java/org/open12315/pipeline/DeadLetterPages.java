package org.open12315.pipeline;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.NonBlocking;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
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
import org.jboss.resteasy.reactive.RestQuery;
import org.open12315.kernel.Clocks;
import org.open12315.kernel.SignedInName;

/** Shows an administrator what the stages could not handle, with the reason, and sends it again. No content of a case. */
@Path("/admin/dead-letters")
@RolesAllowed("administrator")
@NonBlocking
@Produces(MediaType.TEXT_HTML)
class DeadLetterPages {

    private static final int PAGE = 50;
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(Clocks.BEIJING);

    /** A dead letter in words; replayedAt is null while it is open. */
    public record Line(
            long id,
            String number,
            String stage,
            String reason,
            String failedAt,
            String replayedAt,
            String replayedBy) {

        static Line of(DeadLetter letter) {
            return new Line(
                    letter.id(),
                    "%018d".formatted(letter.receiptNumber()),
                    letter.stage(),
                    letter.reason(),
                    time(letter.failedAt()),
                    time(letter.replayedAt()),
                    letter.replayedBy());
        }

        private static String time(Instant at) {
            return at == null ? null : TIME.format(at);
        }
    }

    @CheckedTemplate(basePath = "pipeline")
    static class Templates {
        static native TemplateInstance deadLetters(List<Line> letters, String next, boolean openOnly, String done);
    }

    private final OutboxStore store;
    private final Relay relay;
    private final io.quarkus.security.identity.SecurityIdentity identity;

    DeadLetterPages(OutboxStore store, Relay relay, io.quarkus.security.identity.SecurityIdentity identity) {
        this.store = store;
        this.relay = relay;
        this.identity = identity;
    }

    @GET
    public Uni<TemplateInstance> list(
            @RestQuery @DefaultValue("9223372036854775807") long before,
            @RestQuery @DefaultValue("true") boolean open,
            @RestQuery @DefaultValue("") String done) {
        return store.letters(before, PAGE, open)
                .map(letters -> Templates.deadLetters(
                        letters.stream().map(Line::of).toList(),
                        letters.size() < PAGE
                                ? null
                                : "/admin/dead-letters?open=" + open + "&before="
                                        + letters.get(PAGE - 1).id(),
                        open,
                        done));
    }

    @POST
    @Path("{id}")
    public Uni<Response> replay(long id) {
        return store.replay(id, SignedInName.of(identity))
                .invoke(sent -> relay.wake())
                .map(sent -> Response.seeOther(URI.create("/admin/dead-letters?done=" + (sent ? "sent" : "before")))
                        .build());
    }
}
