package avcap.inference.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import com.sun.jna.Function;
import com.sun.jna.Platform;
import org.junit.jupiter.api.Test;

class WaitPolicyTest {

    @Test
    void isThereForLibrariesThatAreLoadedLater() {
        assumeFalse(Platform.isWindows());
        WaitPolicy.bePassive();
        String chosen = System.getenv(WaitPolicy.VARIABLE);
        assertThat(Function.getFunction(Platform.C_LIBRARY_NAME, "getenv")
                        .invokeString(new Object[] {WaitPolicy.VARIABLE}, false))
                .isEqualTo(chosen == null ? "PASSIVE" : chosen);
    }
}
