package org.open12315.web;

import static io.restassured.RestAssured.given;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.enterprise.inject.spi.CDI;
import java.util.Map;
import org.open12315.identity.code.Limits;
import org.open12315.testsupport.Mailbox;
import org.open12315.testsupport.Registered;
import org.open12315.testsupport.Telephone;

/** Sends what the document of the API shows for the own account, with the codes and numbers that no example can know. */
final class OwnAccountAsShown {

    private static final String MOBILE = "/api/v1/account/mobile";
    private static final String RESETS = "/api/v1/password-resets";
    private static final String SIGN_INS = "/api/v1/sign-ins";

    private final Registered somebody = Registered.somebody();
    private final Telephone telephone = somebody.telephone();
    private final Telephone other = new Telephone();

    Response send(String operation, String path, ObjectNode body) {
        return switch (operation) {
            case "changeEmail" -> asked(body).put(path);
            case "confirmEmail" -> {
                Mailbox mailbox = new Mailbox();
                String token = asked(new ObjectMapper().createObjectNode().put("email", mailbox.address()))
                        .put("/api/v1/account/email")
                        .path("token");
                yield somebody.api()
                        .body(body.put("code", mailbox.code()).toString())
                        .put(path, token);
            }
            case "exportAccount", "closeAccount" -> asked(body).post(path);
            case "giveNewMobile" -> giveNewMobile(body);
            case "finishMobileChange" -> {
                String token = giveNewMobile(body.deepCopy()).path("token");
                yield somebody.api()
                        .body(body.put("code", other.code()).toString())
                        .put(path, token);
            }
            case "startPasswordReset" -> start(RESETS);
            case "startSignIn" -> start(SIGN_INS);
            case "finishSignIn" -> {
                String before = telephone.code();
                String token = start(SIGN_INS).path("token");
                yield anybody()
                        .body(body.put("code", telephone.code(before)).toString())
                        .post(path, token);
            }
            default -> {
                String before = telephone.code();
                String token = start(RESETS).path("token");
                yield anybody()
                        .body(body.put("code", telephone.code(before)).toString())
                        .put(path, token);
            }
        };
    }

    private RequestSpecification asked(ObjectNode body) {
        return somebody.api().body(body.put("current", somebody.password()).toString());
    }

    private Response giveNewMobile(ObjectNode body) {
        String before = telephone.code();
        forget();
        String token = somebody.api().post(MOBILE).path("token");
        body.put("code", telephone.code(before)).put("mobile", other.number());
        return somebody.api().body(body.toString()).post(MOBILE + "/{token}", token);
    }

    private Response start(String path) {
        forget();
        return anybody()
                .body(Map.of("mobile", telephone.number(), "humanCheck", Telephone.humanCheck()))
                .post(path);
    }

    /** One message a minute is the rule for one number; the registration sent one already. */
    private void forget() {
        CDI.current().select(Limits.class).get().clear("code-number +86" + telephone.number());
    }

    private static RequestSpecification anybody() {
        return given().contentType(ContentType.JSON).accept(ContentType.JSON);
    }
}
