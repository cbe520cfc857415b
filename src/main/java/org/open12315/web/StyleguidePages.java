package org.open12315.web;

import io.quarkus.arc.profile.UnlessBuildProfile;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.NonBlocking;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jboss.resteasy.reactive.RestQuery;

/** Every tag with real words, to look at and to copy from. Not part of a production build. */
@Path("/styleguide")
@PermitAll
@UnlessBuildProfile("prod")
public class StyleguidePages {

    /** The tags; with {@code wrong=true} as they look after an answer that was not right. */
    @GET
    @NonBlocking
    @Produces(MediaType.TEXT_HTML)
    public TemplateInstance styleguide(@RestQuery boolean wrong) {
        FieldErrors errors = wrong
                ? FieldErrors.none()
                        .and("phone", "请填写 11 位手机号码")
                        .and("facts", "请写明事情的经过")
                        .and("kind", "请选择投诉或者举报")
                : FieldErrors.none();
        return Templates.styleguide(errors, kinds(), wishes(), rows(), entries());
    }

    /** The frame and the table of the workplace. */
    @GET
    @Path("desk")
    @NonBlocking
    @Produces(MediaType.TEXT_HTML)
    public TemplateInstance desk() {
        return Templates.desk(wishes(), entries(), LocalDate.of(2026, 3, 31));
    }

    private static List<Choice> kinds() {
        return List.of(
                new Choice("complaint", "投诉", "您和商家有消费纠纷，希望退款、换货、赔偿"),
                new Choice("report", "举报", "您发现商家涉嫌违法，希望有关部门查处"));
    }

    private static List<Choice> wishes() {
        return List.of(new Choice("refund", "退款"), new Choice("exchange", "换货"), new Choice("apology", "赔礼道歉"));
    }

    private static List<SummaryRow> rows() {
        return List.of(
                new SummaryRow("商家名称", "杭州余杭某某电器商行", "/styleguide"),
                new SummaryRow("事情经过", "3 月 27 日买的电饭煲，用了两天就不通电。\n商家说已经拆封，不给退换。", "/styleguide"),
                new SummaryRow("涉及金额", "299.00 元", null));
    }

    private static List<TimelineEntry> entries() {
        return List.of(
                new TimelineEntry(Instant.parse("2026-03-31T02:10:00Z"), "已受理", "正在联系商家调解。", "余杭区市场监督管理局"),
                new TimelineEntry(Instant.parse("2026-03-27T08:31:00Z"), "已分送", null, "余杭区市场监督管理局"),
                new TimelineEntry(Instant.parse("2026-03-27T08:30:00Z"), "已提交", null, null));
    }

    @CheckedTemplate(basePath = "web")
    static class Templates {

        static native TemplateInstance styleguide(
                FieldErrors errors,
                List<Choice> kinds,
                List<Choice> wishes,
                List<SummaryRow> rows,
                List<TimelineEntry> entries);

        static native TemplateInstance desk(List<Choice> states, List<TimelineEntry> entries, LocalDate now);
    }
}
