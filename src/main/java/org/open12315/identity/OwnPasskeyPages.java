package org.open12315.identity;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.PermissionsAllowed;
import io.smallrye.common.annotation.NonBlocking;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;
import org.open12315.identity.code.TooManyRequests;
import org.open12315.identity.passkey.PasskeyOptions;
import org.open12315.identity.passkey.Site;
import org.open12315.web.FieldErrors;

/**
 * The passkeys of the own account: the list, a new one in two pages (name and password, then the device), and the removal.
 * The device is asked by a script; what it answers is sent as a form like any other.
 */
@Path("/account/passkeys")
@PermissionsAllowed(Rights.OWN_ACCOUNT)
@NonBlocking
@Produces(MediaType.TEXT_HTML)
class OwnPasskeyPages {

    @CheckedTemplate(basePath = "identity")
    static class Templates {
        static native TemplateInstance passkeys(List<PasskeyStore.Line> passkeys, String done);

        static native TemplateInstance passkeyNew(FieldErrors errors, String name);

        static native TemplateInstance passkeyCreate(String name, String options);

        static native TemplateInstance passkeyRemove(FieldErrors errors, PasskeyStore.Line passkey);
    }

    private final OwnPasskeys passkeys;
    private final OwnPageRequest asking;
    private final PasskeyOptions options;
    private final RoutingContext http;

    OwnPasskeyPages(OwnPasskeys passkeys, OwnPageRequest asking, PasskeyOptions options, RoutingContext http) {
        this.passkeys = passkeys;
        this.asking = asking;
        this.options = options;
        this.http = http;
    }

    @GET
    public Uni<TemplateInstance> show(@RestQuery String done) {
        return passkeys.of(asking.now()).map(list -> Templates.passkeys(list, done == null ? "" : done));
    }

    /** Proposes the name of the device: whoever has no better one need not think of it. */
    @GET
    @Path("new")
    public TemplateInstance ask() {
        return Templates.passkeyNew(FieldErrors.none(), Device.of(http.request().getHeader("User-Agent")));
    }

    @POST
    @Path("new")
    public Uni<Response> begin(@RestForm String name, @RestForm String current) {
        return passkeys.begin(asking.now(), name, current, site(), words().site())
                .map(options ->
                        Response.ok(Templates.passkeyCreate(name, options)).build())
                .onFailure(PasskeyProblem.Refused.class)
                .recoverWithItem(refused -> again(told(refused), name))
                .onFailure(OwnProblem.Refused.class)
                .recoverWithItem(refused -> again(asking.told(refused), name))
                .onFailure(TooManyRequests.class)
                .recoverWithItem(often -> OwnPageRequest.retry(again(asking.tooMany(often), name), often));
    }

    @POST
    public Uni<Response> finish(@RestForm String name, @RestForm String credential) {
        return passkeys.finish(asking.now(), name, credential, site())
                .map(added -> see("/account/passkeys?done=added"))
                .onFailure(PasskeyProblem.Refused.class)
                .recoverWithItem(refused -> again(told(refused), name));
    }

    @GET
    @Path("{id}/remove")
    public Uni<TemplateInstance> askRemoval(@PathParam("id") long id) {
        return find(id).map(passkey -> Templates.passkeyRemove(FieldErrors.none(), passkey));
    }

    @POST
    @Path("{id}/remove")
    public Uni<Response> remove(@PathParam("id") long id, @RestForm String current) {
        return passkeys.remove(asking.now(), id, current)
                .map(removed -> see("/account/passkeys?done=removed"))
                .onFailure(OwnProblem.Refused.class)
                .recoverWithUni(refused -> kept(id, asking.told(refused)))
                .onFailure(TooManyRequests.class)
                .recoverWithUni(
                        often -> kept(id, asking.tooMany(often)).map(page -> OwnPageRequest.retry(page, often)));
    }

    private Uni<Response> kept(long id, FieldErrors errors) {
        return find(id).map(passkey -> Response.status(422)
                .entity(Templates.passkeyRemove(errors, passkey))
                .build());
    }

    /** One of the own passkeys; somebody else's does not exist. */
    private Uni<PasskeyStore.Line> find(long id) {
        return passkeys.of(asking.now())
                .map(list -> list.stream()
                        .filter(passkey -> passkey.id() == id)
                        .findFirst()
                        .orElseThrow(NotFoundException::new));
    }

    private Site site() {
        return options.site(http);
    }

    private PasskeyMessages words() {
        return asking.passkeys();
    }

    private FieldErrors told(Throwable refused) {
        PasskeyProblem problem = ((PasskeyProblem.Refused) refused).problem();
        return FieldErrors.none().and(problem.field(), problem.words(words()));
    }

    private static Response again(FieldErrors errors, String name) {
        return Response.status(422)
                .entity(Templates.passkeyNew(errors, name == null ? "" : name))
                .build();
    }

    private static Response see(String address) {
        return Response.seeOther(URI.create(address)).build();
    }
}
