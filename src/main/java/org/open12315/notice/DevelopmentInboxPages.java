package org.open12315.notice;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.NonBlocking;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.open12315.kernel.Clocks;

/** Shows the messages that a development start did not send. Where there is no inbox there is no page. */
@Path("/development-inbox")
@PermitAll
@NonBlocking
@Produces(MediaType.TEXT_HTML)
class DevelopmentInboxPages {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm:ss").withZone(Clocks.BEIJING);

    /** A message in words. */
    public record Line(String at, String to, String text) {}

    @CheckedTemplate(basePath = "notice")
    static class Templates {
        static native TemplateInstance inbox(List<Line> lines);
    }

    private final Gateways gateways;

    DevelopmentInboxPages(Gateways gateways) {
        this.gateways = gateways;
    }

    @GET
    public TemplateInstance show() {
        DevelopmentInbox inbox = gateways.inbox().orElseThrow(NotFoundException::new);
        return Templates.inbox(inbox.lines().stream()
                .map(line -> new Line(TIME.format(line.at()), line.to(), line.text()))
                .toList());
    }
}
