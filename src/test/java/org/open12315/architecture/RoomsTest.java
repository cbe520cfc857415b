package org.open12315.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.conditions.ArchPredicates.are;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Which room may use which: the table of the plan of the house, as code. */
class RoomsTest {

    private static final String HOUSE = "org.open12315.";

    /** Kernel may be used by all; web by classes that serve pages. */
    private static final Map<String, List<String>> MAY_USE = Map.ofEntries(
            room("evidence", "identity", "notice"),
            room("intake", "jurisdiction", "business", "evidence", "identity", "pipeline"),
            room("kernel"),
            room("pipeline"),
            room("dedupe", "pipeline"),
            room("jurisdiction"),
            room("business", "jurisdiction"),
            room("routing", "jurisdiction", "business", "dedupe", "pipeline", "calendar"),
            room("casework", "pipeline", "jurisdiction", "identity", "calendar", "intake", "dedupe", "notice"),
            room("calendar"),
            room("identity", "jurisdiction", "notice"),
            room("notice"),
            room("web"));

    private static final JavaClasses HOUSE_CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.open12315");

    /** Serving a page: the pages themselves, and what only they hold. */
    private static final DescribedPredicate<JavaClass> A_PAGE = DescribedPredicate.describe(
            "page classes",
            type -> type.getName()
                    .matches(
                            ".*(Pages|Form|View|Check|Page|Words|Views|Steps?|Journey|Answers|Summary|Row|Timeline).*"));

    private static Map.Entry<String, List<String>> room(String name, String... mayUse) {
        return Map.entry(name, List.of(mayUse));
    }

    static Stream<String> rooms() {
        return MAY_USE.keySet().stream().sorted();
    }

    @ParameterizedTest
    @MethodSource("rooms")
    void usesOnlyTheRoomsOfItsRow(String room) {
        String[] foreign = MAY_USE.keySet().stream()
                .filter(other -> !other.equals(room) && !other.equals("kernel") && !other.equals("web"))
                .filter(other -> !MAY_USE.get(room).contains(other))
                .map(other -> HOUSE + other + "..")
                .toArray(String[]::new);
        if (foreign.length > 0) {
            noClasses()
                    .that(are(resideInAPackage(HOUSE + room + "..")))
                    .should()
                    .dependOnClassesThat(resideInAnyPackage(foreign))
                    .allowEmptyShould(true)
                    .check(HOUSE_CLASSES);
        }
    }

    @Test
    void onlyPagesUseTheFrame() {
        noClasses()
                .that(are(resideInAPackage("org.open12315..")))
                .and()
                .resideOutsideOfPackage(HOUSE + "web..")
                .and(DescribedPredicate.not(A_PAGE))
                .should()
                .dependOnClassesThat(resideInAPackage(HOUSE + "web.."))
                .check(HOUSE_CLASSES);
    }

    @Test
    void jdbcLivesOnlyWhereTheDatabaseIsStarted() {
        noClasses()
                .that()
                .resideOutsideOfPackage(HOUSE + "kernel.database..")
                .should()
                .dependOnClassesThat(resideInAnyPackage("java.sql..", "javax.sql.."))
                .check(HOUSE_CLASSES);
    }

    @Test
    void namesSayTheJobAndNotThePattern() {
        classes()
                .should()
                .haveNameNotMatching(".*(Service|Manager|Helper|Util|Utils|Impl|Dto)$")
                .check(HOUSE_CLASSES);
    }

    @Test
    void everyRoomStandsInTheTable() {
        List<String> found = HOUSE_CLASSES.stream()
                .map(JavaClass::getPackageName)
                .filter(name -> name.startsWith(HOUSE))
                .map(name -> name.substring(HOUSE.length()).split("\\.")[0])
                .distinct()
                .toList();
        assertThat(MAY_USE.keySet()).containsAll(found);
        assertThat(Arrays.asList("util", "impl", "service")).doesNotContainAnyElementsOf(found);
    }
}
