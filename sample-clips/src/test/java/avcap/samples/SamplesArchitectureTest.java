package avcap.samples;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class SamplesArchitectureTest {

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("avcap.samples");

    @Test
    void seesTheModule() {
        assertThat(CLASSES).hasSizeGreaterThan(40);
    }

    @Test
    void packagesDependInOneDirectionOnly() {
        slices().matching("avcap.samples.(*)..").should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void soundAndPictureKnowNothingOfScenes() {
        noClasses()
                .that()
                .resideInAnyPackage("avcap.samples.sound", "avcap.samples.picture")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("avcap.samples", "avcap.inference..", "com.fasterxml..", "picocli..")
                .because("a drawing and an instrument are told what to do by a scene")
                .check(CLASSES);
    }
}
