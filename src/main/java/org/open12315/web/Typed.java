package org.open12315.web;

import io.smallrye.mutiny.Uni;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.container.ContainerRequestContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jboss.resteasy.reactive.server.core.ResteasyReactiveRequestContext;
import org.jboss.resteasy.reactive.server.core.multipart.FormData;
import org.jboss.resteasy.reactive.server.spi.ResteasyReactiveContainerRequestContext;

/**
 * What somebody typed into a form that was refused for no fault in it, so that a page can offer to send it again. Its token
 * goes back as it came: one that another site made up stays wrong.
 *
 * @param action where the form goes
 * @param fields all but passwords and files, in the order in which they came
 */
record Typed(String action, List<Field> fields) {

    /** Fields of the templates whose type is {@code password}. */
    static final Set<String> PASSWORDS = Set.of("password", "again", "current");

    /** A field, as often as it was sent. */
    record Field(String name, String value) {}

    /** Emits null if no form was sent. Reads it where the request was refused before anybody did. */
    static Uni<Typed> of(ContainerRequestContext request, RoutingContext http) {
        FormData read = request instanceof ResteasyReactiveContainerRequestContext context
                ? ((ResteasyReactiveRequestContext) context.getServerRequestContext()).getFormData()
                : null;
        if (read != null) {
            return Uni.createFrom().item(of(read, http));
        }
        String type = http.request().getHeader("Content-Type");
        if (type == null || !type.startsWith("application/x-www-form-urlencoded")) {
            return Uni.createFrom().nullItem();
        }
        return whole(http.request()).map(fields -> of(fields, http));
    }

    private static Uni<MultiMap> whole(HttpServerRequest request) {
        if (request.isEnded()) {
            return Uni.createFrom().item(request.formAttributes());
        }
        return Uni.createFrom().emitter(form -> {
            request.setExpectMultipart(true)
                    .exceptionHandler(form::fail)
                    .endHandler(end -> form.complete(request.formAttributes()))
                    .resume();
        });
    }

    private static Typed of(FormData form, RoutingContext http) {
        List<Field> fields = new ArrayList<>();
        for (String name : form) {
            form.get(name).stream()
                    .filter(value -> !value.isFileItem())
                    .forEach(value -> fields.add(new Field(name, value.getValue())));
        }
        return again(fields, http);
    }

    private static Typed of(MultiMap form, RoutingContext http) {
        return again(
                form.entries().stream()
                        .map(field -> new Field(field.getKey(), field.getValue()))
                        .toList(),
                http);
    }

    private static Typed again(List<Field> fields, RoutingContext http) {
        String query = http.request().query();
        return new Typed(
                http.normalizedPath() + (query == null ? "" : "?" + query),
                fields.stream()
                        .filter(field -> !PASSWORDS.contains(field.name()))
                        .toList());
    }
}
