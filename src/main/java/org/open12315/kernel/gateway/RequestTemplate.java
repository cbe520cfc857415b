package org.open12315.kernel.gateway;

import io.vertx.core.json.Json;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Fills the placeholders of a gateway's request; a value can never become syntax. */
final class RequestTemplate {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([a-zA-Z0-9-]+)}");

    private RequestTemplate() {}

    static String url(String template, Map<String, String> values) {
        return fill(template, values, value -> URLEncoder.encode(value, StandardCharsets.UTF_8));
    }

    /** A header ends at a line end: values lose theirs. */
    static String header(String template, Map<String, String> values) {
        return fill(template, values, value -> value.replaceAll("\\p{Cntrl}", ""));
    }

    static String body(String template, String contentType, Map<String, String> values) {
        if (contentType.startsWith("application/x-www-form-urlencoded")) {
            return url(template, values);
        }
        if (contentType.contains("json")) {
            return fill(template, values, RequestTemplate::json);
        }
        if (contentType.contains("xml")) {
            return fill(template, values, RequestTemplate::xml);
        }
        return fill(template, values, UnaryOperator.identity());
    }

    /** What is no placeholder stays: the braces of JSON hold quotes and colons. */
    private static String fill(String template, Map<String, String> values, UnaryOperator<String> escape) {
        return PLACEHOLDER.matcher(template).replaceAll(found -> {
            String value = values.get(found.group(1));
            return Matcher.quoteReplacement(value == null ? found.group() : escape.apply(value));
        });
    }

    private static String json(String value) {
        String quoted = Json.encode(value);
        return quoted.substring(1, quoted.length() - 1);
    }

    private static String xml(String value) {
        return value.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&apos;");
    }
}
