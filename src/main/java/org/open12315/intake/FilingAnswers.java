package org.open12315.intake;

import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Locale;

/** Says in a problem document why something was not filed or not found. */
@ApplicationScoped
class FilingAnswers {

    private static final List<Locale> LANGUAGES = List.of(Locale.CHINESE, Locale.ENGLISH);

    private final IntakeConfig config;

    FilingAnswers(IntakeConfig config) {
        this.config = config;
    }

    HttpProblem problem(Throwable refused) {
        if (refused instanceof Refused.Overloaded) {
            return busy("同时提交的人太多，请稍后再试 (too many submissions at once, try again in a moment)");
        }
        if (refused instanceof Refused.KeyReused) {
            return HttpProblem.builder()
                    .withStatus(422)
                    .withTitle("Idempotency-Key")
                    .withDetail("这个 Idempotency-Key 已用于内容不同的提交 (this key was used for another submission)")
                    .build();
        }
        return busy("系统暂时无法保存，请用同一个 Idempotency-Key 再次提交 (cannot be stored now, send it again with the same key)");
    }

    private HttpProblem busy(String detail) {
        return HttpProblem.builder()
                .withStatus(Response.Status.SERVICE_UNAVAILABLE)
                .withTitle("Service Unavailable")
                .withDetail(detail)
                .withHeader("Retry-After", Long.toString(config.retryAfter().toSeconds()))
                .build();
    }

    static HttpProblem notFound() {
        return HttpProblem.builder()
                .withStatus(Response.Status.NOT_FOUND)
                .withTitle("Not Found")
                .withDetail("没有查到您名下的这个受理编号 (there is none of yours under this number)")
                .build();
    }

    static HttpProblem badPage() {
        return HttpProblem.builder()
                .withStatus(Response.Status.BAD_REQUEST)
                .withTitle("Bad Request")
                .withDetail("参数 before 不是受理编号 (before is not a receipt number)")
                .build();
    }

    /** Chinese unless English is preferred. */
    Locale locale(String acceptLanguage) {
        if (acceptLanguage == null || acceptLanguage.isBlank()) {
            return Locale.CHINESE;
        }
        try {
            Locale best = Locale.lookup(Locale.LanguageRange.parse(acceptLanguage), LANGUAGES);
            return best == null ? Locale.CHINESE : best;
        } catch (IllegalArgumentException malformed) {
            return Locale.CHINESE;
        }
    }
}
