package org.open12315.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.quarkus.security.PermissionsAllowed;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.open12315.identity.KnownAccount;
import org.open12315.identity.Permissions;
import org.open12315.identity.Roles;
import org.open12315.testsupport.SignIn;

/** Every form of the application, found by its annotation, refuses to be sent by a page that does not hold its token. */
@QuarkusTest
class ForgedFormsTest {

    /** A form of a page: where it is sent to, and who may send it (empty: anybody). */
    private record Form(String path, List<String> roles) {}

    @Inject
    SignIn signIn;

    /** One for each role: making an account hashes a password, and that is most of the time that this test takes. */
    private final Map<String, KnownAccount> accounts = new HashMap<>();

    @Test
    void everyFormNeedsItsToken() {
        List<Form> forms = forms();
        assertThat(forms)
                .extracting(Form::path)
                .contains("/sign-out", "/cases/1/1", "/cases/1/person", "/admin/accounts")
                .hasSizeGreaterThan(15);

        Map<String, Integer> sent = new TreeMap<>();
        for (Form form : forms) {
            sent.put(form.path() + " without", status(form, null));
            sent.put(form.path() + " invented", status(form, "aW52ZW50ZWQtYnktbWU"));
        }

        assertThat(sent)
                .allSatisfy((form, status) -> assertThat(status).as(form).isEqualTo(400));
    }

    @Test
    void pagesChangeNothingButByForms() {
        assertThat(methods(PUT.class, PATCH.class, DELETE.class)
                        .filter(method ->
                                method.getDeclaringClass().getSimpleName().endsWith("Pages")))
                .isEmpty();
    }

    private int status(Form form, String token) {
        RequestSpecification request = form.roles().isEmpty()
                ? RestAssured.given().redirects().follow(false)
                : signIn.page(
                        accounts.computeIfAbsent(form.roles().get(0), role -> signIn.account(role, authority(role))));
        request.contentType("application/x-www-form-urlencoded; charset=UTF-8").formParam("version", "0");
        if (token != null) {
            request.formParam("csrf-token", token);
        }
        return request.post(form.path()).statusCode();
    }

    private static String authority(String role) {
        return Roles.ofAuthority(role) ? "330110" : null;
    }

    private static List<String> rolesWith(String right) {
        return Permissions.roles().stream()
                .filter(role -> Permissions.of(role).contains(right))
                .toList();
    }

    private static List<Form> forms() {
        return methods(POST.class)
                .map(ForgedFormsTest::form)
                .filter(form -> !form.path().startsWith("/api/"))
                .distinct()
                .toList();
    }

    @SafeVarargs
    private static Stream<Method> methods(Class<? extends Annotation>... verbs) {
        return new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("org.open12315").stream()
                        .filter(type -> type.isAnnotatedWith(Path.class))
                        .map(JavaClass::reflect)
                        .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
                        .filter(method -> Arrays.stream(verbs).anyMatch(method::isAnnotationPresent));
    }

    /** A part of a path with something in place of its parameter: the first of the words that it takes, or a number. */
    private static String filled(String part) {
        return part.replaceAll("\\{\\w+:(\\w+)[^}]*}", "$1").replaceAll("\\{.*}", "1");
    }

    private static Form form(Method method) {
        Class<?> page = method.getDeclaringClass();
        String path = Stream.of(page.getAnnotation(Path.class), method.getAnnotation(Path.class))
                .filter(part -> part != null)
                .map(Path::value)
                .flatMap(value -> Arrays.stream(value.split("/")))
                .filter(part -> !part.isEmpty())
                .map(ForgedFormsTest::filled)
                .collect(Collectors.joining("/", "/", ""));
        PermissionsAllowed allowed = method.isAnnotationPresent(PermissionsAllowed.class)
                ? method.getAnnotation(PermissionsAllowed.class)
                : page.getAnnotation(PermissionsAllowed.class);
        return new Form(path, allowed == null ? List.of() : rolesWith(allowed.value()[0]));
    }
}
