package org.open12315.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.Path;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.open12315.identity.Permissions;

/** What the application can be asked, found by its annotations, so that a test of all doors does not forget the next one. */
final class Doors {

    /** Where to ask, with something in place of each parameter, and who may (empty: anybody). */
    record Door(String path, List<String> roles) {}

    private Doors() {}

    @SafeVarargs
    static Stream<Door> with(Class<? extends Annotation>... verbs) {
        return methods(verbs).map(Doors::door);
    }

    @SafeVarargs
    static Stream<Method> methods(Class<? extends Annotation>... verbs) {
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

    private static Door door(Method method) {
        Class<?> page = method.getDeclaringClass();
        String path = Stream.of(page.getAnnotation(Path.class), method.getAnnotation(Path.class))
                .filter(part -> part != null)
                .map(Path::value)
                .flatMap(value -> Arrays.stream(value.split("/")))
                .filter(part -> !part.isEmpty())
                .map(Doors::filled)
                .collect(Collectors.joining("/", "/", ""));
        PermissionsAllowed allowed = method.isAnnotationPresent(PermissionsAllowed.class)
                ? method.getAnnotation(PermissionsAllowed.class)
                : page.getAnnotation(PermissionsAllowed.class);
        return new Door(path, allowed == null ? List.of() : rolesWith(allowed.value()[0]));
    }

    private static List<String> rolesWith(String right) {
        return Permissions.roles().stream()
                .filter(role -> Permissions.of(role).contains(right))
                .toList();
    }
}
