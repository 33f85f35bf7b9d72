package avcap.studio;

import static com.tngtech.archunit.core.domain.JavaAccess.Predicates.target;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.net.URL;

/** The picture of the house as rules: every arrow goes down, and each room does only what it is for. */
@AnalyzeClasses(packages = "avcap.studio", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    private static final String[] FEATURES = {
        "avcap.studio.library..",
        "avcap.studio.bulk..",
        "avcap.studio.exchange..",
        "avcap.studio.player..",
        "avcap.studio.spectrogram..",
        "avcap.studio.attention..",
        "avcap.studio.inspect..",
        "avcap.studio.captioning..",
        "avcap.studio.review..",
        "avcap.studio.figures..",
        "avcap.studio.evaluation..",
        "avcap.studio.tuning..",
        "avcap.studio.models..",
        "avcap.studio.preferences..",
        "avcap.studio.safekeeping..",
        "avcap.studio.firststeps.."
    };

    private static final String[] DOMAIN = {
        "avcap.studio.annotation..", "avcap.studio.guideline..", "avcap.studio.spelling..", "avcap.studio.wording.."
    };

    @ArchTest
    static void theWholeStudioWasScanned(JavaClasses scanned) {
        assertThat(scanned).as("rules over nothing hold for nothing").hasSizeGreaterThan(100);
        assertThat(scanned.contain("avcap.studio.annotation.Project")).isTrue();
    }

    @ArchTest
    static final ArchRule everyArrowGoesDown = layeredArchitecture()
            .consideringOnlyDependenciesInLayers()
            .layer("doors")
            .definedBy("avcap.studio", "avcap.studio.cli..")
            .layer("shell")
            .definedBy("avcap.studio.shell..")
            .layer("features")
            .definedBy(FEATURES)
            .layer("shared screen")
            .definedBy("avcap.studio.control..", "avcap.studio.session..", "avcap.studio.maps..")
            .layer("services")
            .definedBy(
                    "avcap.studio.work..",
                    "avcap.studio.notice..",
                    "avcap.studio.store..",
                    "avcap.studio.formats..",
                    "avcap.studio.keys..")
            .layer("domain")
            .definedBy(DOMAIN)
            .whereLayer("doors")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("shell")
            .mayOnlyBeAccessedByLayers("doors")
            .whereLayer("features")
            .mayOnlyBeAccessedByLayers("doors", "shell")
            .whereLayer("shared screen")
            .mayOnlyBeAccessedByLayers("doors", "shell", "features")
            .whereLayer("services")
            .mayOnlyBeAccessedByLayers("doors", "shell", "features", "shared screen")
            .because("a reader who knows the lower rooms never has to know the upper ones");

    @ArchTest
    static final ArchRule roomsFormNoCircle = slices().matching("avcap.studio.(*)..")
            .should()
            .beFreeOfCycles()
            .because("rooms that need each other are one room");

    @ArchTest
    static final ArchRule featuresAreIndependent = slices().matching(
                    "avcap.studio.(library|bulk|exchange|player|spectrogram|attention|inspect|captioning|review|figures|evaluation|tuning|models|safekeeping|firststeps)..")
            .should()
            .notDependOnEachOther()
            .because("screens meet in the session, so that each can be changed or left out alone");

    @ArchTest
    static final ArchRule domainAndStoreKnowNoScreen = noClasses()
            .that()
            .resideInAnyPackage(
                    "avcap.studio.annotation..",
                    "avcap.studio.store..",
                    "avcap.studio.formats..",
                    "avcap.studio.keys..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("javafx..")
            .because("the command line uses them where there is no display");

    @ArchTest
    static final ArchRule whatJudgesWordsKnowsNothingElse = noClasses()
            .that()
            .resideInAnyPackage("avcap.studio.guideline..", "avcap.studio.spelling..", "avcap.studio.wording..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("javafx..", "avcap.studio.annotation..", "avcap.studio.store..", "avcap.studio.work..")
            .because("guideline, spelling and comparison judge a plain text, whoever wrote it and wherever it is kept");

    @ArchTest
    static final ArchRule viewModelsKnowNoPictures = noClasses()
            .that()
            .haveSimpleNameEndingWith("ViewModel")
            .or()
            .resideInAnyPackage("avcap.studio.session..", "avcap.studio.work..", "avcap.studio.notice..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("javafx.scene..", "javafx.stage..")
            .because("decisions are tested without a toolkit");

    @ArchTest
    static final ArchRule controlsKnowNoViewModel = noClasses()
            .that()
            .resideInAPackage("avcap.studio.control..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("avcap.studio.session..", "avcap.studio.annotation..", "avcap.studio.store..")
            .because("a control takes plain values and can be used anywhere");

    @ArchTest
    static final ArchRule threadsAreCrossedInOnePlace = noClasses()
            .that()
            .resideOutsideOfPackages("avcap.studio.work..", "avcap.studio.player..")
            .should()
            .accessTargetWhere(
                    target(owner(name("javafx.application.Platform"))).and(target(name("runLater"))))
            .because("results cross to the window's thread in Work, and the media clock in the player, nowhere else");

    @ArchTest
    static final ArchRule theModelIsBehindItsFacade = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("avcap.inference.model..", "avcap.inference.decode..", "ai.djl..", "org.bytedeco..")
            .because("the studio speaks to façades in plain Java, so that engine and codecs can change");

    @ArchTest
    static final ArchRule databaseStaysInTheStore = noClasses()
            .that()
            .resideOutsideOfPackage("avcap.studio.store..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.sql..", "org.jdbi..", "org.flywaydb..", "org.sqlite..")
            .because("where projects are kept is one room's business");

    @ArchTest
    static final ArchRule onlyTheCommandLinePrints = noClasses()
            .that()
            .resideOutsideOfPackages("avcap.studio", "avcap.studio.cli..")
            .should()
            .accessField(System.class, "out")
            .orShould()
            .accessField(System.class, "err")
            .orShould()
            .callMethod(Throwable.class, "printStackTrace")
            .because("a studio has no terminal; what went wrong goes to the log and to a notice");

    @ArchTest
    static final ArchRule oneWayToLog = noClasses()
            .that()
            .doNotBelongToAnyOf(Launcher.class)
            .should()
            .dependOnClassesThat()
            .resideInAPackage("java.util.logging..")
            .because("logging goes through SLF4J; the launcher only quiets what JavaFX logs by itself");

    @ArchTest
    static final ArchRule nobodyStartsThreads = noClasses()
            .that()
            .resideOutsideOfPackage("avcap.studio.work..")
            .should()
            .callConstructor(Thread.class, Runnable.class)
            .orShould()
            .callConstructor(Thread.class, Runnable.class, String.class)
            .because("background work has a name, a progress and a Cancel only as Work");

    @ArchTest
    static final ArchRule namesSayWhatThingsAre = noClasses()
            .should()
            .haveNameMatching(".*(Util|Utils|Helper|Manager|Impl)")
            .because("such names say that something is there, not what it is");

    @ArchTest
    static final ArchRule nothingLeavesThisMachine = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.net.http..", "javax.net..", "java.rmi..", "com.sun.net..")
            .orShould()
            .dependOnClassesThat()
            .haveNameMatching("java\\.net\\.(Http)?URLConnection|java\\.net\\.\\w*Socket\\w*|java\\.net\\.InetAddress"
                    + "|java\\.nio\\.channels\\.\\w*Socket\\w*|java\\.nio\\.channels\\.DatagramChannel")
            .orShould()
            .callMethod(URL.class, "openStream")
            .orShould()
            .callMethod(URL.class, "openConnection")
            .because("the studio promises it where it says what it is, and recordings are other people's");

    @ArchTest
    static final ArchRule nothingIsGlobal = fields().that()
            .areStatic()
            .and()
            .doNotHaveModifier(JavaModifier.SYNTHETIC)
            .should()
            .beFinal()
            .because("state belongs to the session, which is handed to whoever needs it");

    @ArchTest
    static final ArchRule viewModelsSitBesideTheirViews = classes()
            .that()
            .haveSimpleNameEndingWith("ViewModel")
            .should()
            .resideInAnyPackage(
                    "avcap.studio.shell..",
                    "avcap.studio.library..",
                    "avcap.studio.bulk..",
                    "avcap.studio.exchange..",
                    "avcap.studio.player..",
                    "avcap.studio.spectrogram..",
                    "avcap.studio.attention..",
                    "avcap.studio.inspect..",
                    "avcap.studio.captioning..",
                    "avcap.studio.review..",
                    "avcap.studio.figures..",
                    "avcap.studio.models..",
                    "avcap.studio.preferences..",
                    "avcap.studio.safekeeping..",
                    "avcap.studio.firststeps..")
            .allowEmptyShould(true)
            .because("one screen is one small package");
}
