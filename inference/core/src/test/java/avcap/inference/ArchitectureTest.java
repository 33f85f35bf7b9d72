package avcap.inference;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_USE_JAVA_UTIL_LOGGING;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.library.Architectures.LayeredArchitecture;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The rooms of the inference module and the arrows between them: every arrow goes down. */
class ArchitectureTest {

    private static final String ROOT = "avcap.inference.";
    private static final int FEWEST_CLASSES = 100;

    @SuppressWarnings("NullAway.Init")
    private static JavaClasses classes;

    @BeforeAll
    static void readClasses() {
        classes = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("avcap.inference");
    }

    @Test
    void everyRoomWasSeen() {
        assertThat(classes.size())
                .as("classes read; were there fewer, the other rules would prove nothing")
                .isGreaterThanOrEqualTo(FEWEST_CLASSES);
        for (String room : new String[] {"clip", "media", "features", "text", "decode", "attention", "checkpoint"}) {
            assertThat(classes.stream().anyMatch(type -> type.getPackageName().equals(ROOT + room)))
                    .as(room)
                    .isTrue();
        }
    }

    @Test
    void everyArrowGoesDown() {
        LayeredArchitecture layers = layeredArchitecture().consideringOnlyDependenciesInLayers();
        layers.optionalLayer("parity")
                .definedBy(ROOT + "parity..")
                .optionalLayer("facade")
                .definedBy(ROOT + "caption..", ROOT + "training..")
                .optionalLayer("model")
                .definedBy(ROOT + "model..")
                .optionalLayer("checkpoint")
                .definedBy(ROOT + "checkpoint..")
                .optionalLayer("features")
                .definedBy(ROOT + "features..")
                .optionalLayer("senses")
                .definedBy(ROOT + "media..", ROOT + "decode..", ROOT + "attention..", ROOT + "metrics..")
                .optionalLayer("ground")
                .definedBy(ROOT + "clip..", ROOT + "text..", ROOT + "progress..", ROOT + "sentences..")
                .whereLayer("parity")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("facade")
                .mayOnlyBeAccessedByLayers("parity")
                .whereLayer("model")
                .mayOnlyBeAccessedByLayers("facade")
                .whereLayer("checkpoint")
                .mayOnlyBeAccessedByLayers("parity", "facade", "model")
                .whereLayer("features")
                .mayOnlyBeAccessedByLayers("parity", "facade", "model", "checkpoint")
                .whereLayer("senses")
                .mayOnlyBeAccessedByLayers("parity", "facade", "model", "checkpoint", "features")
                .because("a room that knows the rooms above it cannot be read, tested or changed alone")
                .check(classes);
    }

    @Test
    void noRoomsFormACircle() {
        slices().matching(ROOT + "(*)..")
                .should()
                .beFreeOfCycles()
                .because("two rooms in a circle are one room with two names")
                .check(classes);
    }

    @Test
    void tensorsStayInTheirRooms() {
        noClasses()
                .that()
                .resideOutsideOfPackages(ROOT + "model..", ROOT + "training..", ROOT + "caption..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("ai.djl..")
                .because("tensors must be freed by hand, and only these rooms know when")
                .check(classes);
    }

    @Test
    void nativeMediaStaysInItsRoom() {
        noClasses()
                .that()
                .resideOutsideOfPackage(ROOT + "media..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.bytedeco..")
                .because("another media back end must be a change of one room")
                .check(classes);
    }

    @Test
    void wordsAndSearchArePlainJava() {
        noClasses()
                .that()
                .resideInAnyPackage(ROOT + "decode..", ROOT + "attention..", ROOT + "text..", ROOT + "metrics..")
                .should()
                .dependOnClassesThat()
                .resideOutsideOfPackages("java..", "org.jspecify..", "avcap.inference..")
                .because("what decides over words is tested without a model, and read without a library")
                .check(classes);
    }

    @Test
    void noWindowIsKnownHere() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAPackage("javafx..")
                .because("captioning runs on machines without a display")
                .check(classes);
    }

    @Test
    void nothingWritesToTheConsole() {
        NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS
                .because("the console belongs to the command line's results")
                .check(classes);
        noClasses()
                .should()
                .callMethod(Throwable.class, "printStackTrace")
                .because("a failure is logged once, where it ends")
                .check(classes);
        NO_CLASSES_SHOULD_USE_JAVA_UTIL_LOGGING
                .because("all logs go through SLF4J")
                .check(classes);
    }

    @Test
    void nobodyStartsThreads() {
        noClasses()
                .should()
                .callConstructor(Thread.class)
                .orShould()
                .callConstructor(Thread.class, Runnable.class)
                .orShould()
                .callConstructor(Thread.class, Runnable.class, String.class)
                .because("the caller decides on which thread work runs, and cancels it")
                .check(classes);
    }

    @Test
    void namesSayWhatAClassIs() {
        for (String empty : new String[] {"Util", "Utils", "Helper", "Manager", "Impl"}) {
            noClasses()
                    .should()
                    .haveSimpleNameEndingWith(empty)
                    .because("\"" + empty + "\" tells a reader nothing about what is inside")
                    .check(classes);
        }
    }
}
