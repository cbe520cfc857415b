package org.open12315.identity.access;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.NonBlocking;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestQuery;
import org.open12315.identity.Caller;
import org.open12315.identity.Permissions;
import org.open12315.identity.Right;
import org.open12315.identity.Rights;
import org.open12315.jurisdiction.Authorities;
import org.open12315.jurisdiction.Authority;
import org.open12315.kernel.Clocks;
import org.open12315.kernel.ReceiptNumber;
import org.open12315.web.FieldErrors;
import org.open12315.web.Frame;

/** Shows an authority who looked at personal data in its cases and in those below it. */
@Path("/access-log")
@PermissionsAllowed(Rights.READ_ACCESS_LOG)
@NonBlocking
@Produces(MediaType.TEXT_HTML)
class AccessLogPages {

    private static final int PAGE = 50;
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(Clocks.BEIJING);

    /** A row in words. */
    public record Line(
            long number,
            String at,
            String actor,
            boolean person,
            boolean evidence,
            boolean custody,
            String subject,
            String authority,
            String reason) {}

    @CheckedTemplate(basePath = "identity")
    static class Templates {
        static native TemplateInstance accessLog(FieldErrors errors, List<Line> lines, String number, String next);
    }

    private final AccessLogStore store;
    private final Permissions permissions;
    private final Authorities authorities;
    private final Caller caller;
    private final Frame frame;

    AccessLogPages(AccessLogStore store, Permissions permissions, Authorities authorities, Caller caller, Frame frame) {
        this.store = store;
        this.permissions = permissions;
        this.authorities = authorities;
        this.caller = caller;
        this.frame = frame;
    }

    @GET
    public Uni<Response> list(
            @RestQuery @DefaultValue("") String number, @RestQuery @DefaultValue("9223372036854775807") long before) {
        Optional<ReceiptNumber> wanted = ReceiptNumber.parse(number);
        if (!number.isBlank() && wanted.isEmpty()) {
            return Uni.createFrom().item(wrong(number));
        }
        String subject = wanted.map(receipt -> Look.ofCase(receipt.value())).orElse(null);
        return store.page(permissions.reachable(caller, Right.READ_ACCESS_LOG), subject, before, PAGE)
                .map(entries -> Response.ok(Templates.accessLog(
                                FieldErrors.none(),
                                entries.stream().map(this::line).toList(),
                                number,
                                next(entries, number)))
                        .build());
    }

    private Response wrong(String number) {
        AccessMessages words = MessageBundles.get(
                AccessMessages.class, Localized.Literal.of(frame.language().tag()));
        return Response.status(422)
                .entity(Templates.accessLog(
                        FieldErrors.none().and("number", words.numberWrong()), List.of(), number, null))
                .build();
    }

    private Line line(AccessEntry entry) {
        return new Line(
                entry.number(),
                TIME.format(entry.at()),
                entry.actor(),
                entry.action().equals(Look.SHOW_PERSON),
                entry.action().equals(Look.OPEN_EVIDENCE),
                entry.action().equals(Look.EXPORT_CUSTODY),
                entry.subject().substring(entry.subject().indexOf(':') + 1),
                authorities.find(entry.subjectAuthority()).map(Authority::name).orElse(entry.subjectAuthority()),
                entry.reason());
    }

    private static String next(List<AccessEntry> entries, String number) {
        return entries.size() < PAGE
                ? null
                : "/access-log?number=" + number.replaceAll("[^0-9]", "") + "&before="
                        + entries.get(PAGE - 1).number();
    }
}
