package org.open12315.identity;

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
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.jboss.resteasy.reactive.RestQuery;
import org.open12315.jurisdiction.Authorities;
import org.open12315.jurisdiction.Authority;
import org.open12315.kernel.Clocks;
import org.open12315.web.FieldErrors;
import org.open12315.web.Frame;

/** Shows administrators what was done to the accounts of their authority and of those below it, by whom and when. */
@Path("/admin/audit")
@PermissionsAllowed(Rights.READ_AUDIT)
@NonBlocking
@Produces(MediaType.TEXT_HTML)
class AuditPages {

    private static final int PAGE = 50;
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(Clocks.BEIJING);

    /** What the list is narrowed to, as it was typed. */
    public record Filter(String authority, String user, boolean none) {}

    /**
     * A row in words.
     *
     * @param consumer whether the account is a consumer's, of whom administrators know the number only
     * @param invitation whether there is no account yet; then the subject is the number of the invitation
     * @param posts what somebody is or was: none, one, or the one before and the one after
     * @param note what else was recorded, or an empty string
     */
    public record Line(
            String at,
            String actor,
            String action,
            String subject,
            boolean consumer,
            boolean invitation,
            String authority,
            List<Place> posts,
            String note) {}

    /** A role, and the name of its authority or an empty string. */
    public record Place(String role, String authority) {}

    @CheckedTemplate(basePath = "identity")
    static class Templates {
        static native TemplateInstance audit(
                FieldErrors errors, Filter filter, boolean everywhere, List<Line> lines, String next);
    }

    private final AuditStore store;
    private final Administration administration;
    private final Authorities authorities;
    private final Frame frame;

    AuditPages(AuditStore store, Administration administration, Authorities authorities, Frame frame) {
        this.store = store;
        this.administration = administration;
        this.authorities = authorities;
        this.frame = frame;
    }

    @GET
    public Uni<Response> list(
            @RestQuery @DefaultValue("") String authority,
            @RestQuery @DefaultValue("") String user,
            @RestQuery @DefaultValue("false") boolean none,
            @RestQuery @DefaultValue("9223372036854775807") long before) {
        boolean everywhere = administration.everywhere(Right.READ_AUDIT);
        Filter filter = new Filter(authority.strip(), user.strip(), none && everywhere);
        if (!filter.authority.isEmpty() && !isReached(filter.authority)) {
            return Uni.createFrom().item(notReached(filter, everywhere));
        }
        List<String> scope =
                administration.scope(Right.READ_AUDIT, filter.authority.isEmpty() ? null : filter.authority);
        return store.page(new AuditStore.Query(
                        scope, filter.none, filter.user.isEmpty() ? null : filter.user, before, PAGE))
                .map(entries -> Response.ok(Templates.audit(
                                FieldErrors.none(),
                                filter,
                                everywhere,
                                entries.stream().map(this::line).toList(),
                                next(entries, filter)))
                        .build());
    }

    private boolean isReached(String authority) {
        return authorities.find(authority).isPresent() && administration.reaches(Right.READ_AUDIT, authority);
    }

    /** One that there is not and one out of reach are the same. */
    private Response notReached(Filter filter, boolean everywhere) {
        return Response.status(404)
                .entity(Templates.audit(
                        FieldErrors.none().and("authority", words().authorityWrong()),
                        filter,
                        everywhere,
                        List.of(),
                        null))
                .build();
    }

    private Line line(AuditStore.Entry entry) {
        boolean consumer = Roles.CONSUMER.equals(entry.subjectRole());
        boolean invitation = entry.subject().startsWith(AuditTrail.INVITATION);
        return new Line(
                TIME.format(entry.at()),
                entry.actor(),
                entry.action(),
                subject(entry, consumer),
                consumer,
                invitation,
                name(entry.authority()),
                isPost(entry.detail()) ? places(entry.detail()) : List.of(),
                note(entry.detail()));
    }

    /** Or else what other acts say about themselves, as it was said. */
    private static boolean isPost(String detail) {
        return detail != null
                && Permissions.roles().contains(Post.read(detail.split(" ")[0]).role());
    }

    private String note(String detail) {
        if (detail == null || isPost(detail)) {
            return "";
        }
        if (detail.startsWith(AuditTrail.SUSPENSION)) {
            return words().suspension(detail.substring(AuditTrail.SUSPENSION.length()));
        }
        return detail.equals(AuditTrail.WITH_FACE) ? words().withFace() : detail;
    }

    private AuditMessages words() {
        return MessageBundles.get(
                AuditMessages.class, Localized.Literal.of(frame.language().tag()));
    }

    private static String subject(AuditStore.Entry entry, boolean consumer) {
        if (consumer || entry.subjectName() == null) {
            return entry.subject().substring(entry.subject().indexOf(':') + 1);
        }
        return entry.subjectName();
    }

    private List<Place> places(String detail) {
        return List.of(detail.split(" ")).stream()
                .map(Post::read)
                .map(post -> new Place(post.role(), name(post.authority())))
                .toList();
    }

    private String name(String authority) {
        return authority == null
                ? ""
                : authorities.find(authority).map(Authority::name).orElse(authority);
    }

    private static String next(List<AuditStore.Entry> entries, Filter filter) {
        return entries.size() < PAGE
                ? null
                : "/admin/audit?before=" + entries.get(PAGE - 1).id() + "&authority=" + encoded(filter.authority)
                        + "&user=" + encoded(filter.user) + (filter.none ? "&none=true" : "");
    }

    private static String encoded(String typed) {
        return URLEncoder.encode(typed, StandardCharsets.UTF_8);
    }
}
