package avcap.inference.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.ArgumentsProvider;
import org.junit.jupiter.params.provider.ArgumentsSource;
import org.junit.jupiter.params.support.AnnotationConsumer;

/**
 * Runs a property with the seeds 0 to {@code value} - 1: {@code @ParameterizedTest @Seeds(200) void holds(long seed)}. The
 * failing seed stands in the test's name.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@ArgumentsSource(Seeds.Provider.class)
public @interface Seeds {

    /** How many seeds. */
    long value();

    /** Hands the seeds to JUnit. */
    final class Provider implements ArgumentsProvider, AnnotationConsumer<Seeds> {

        private long count;

        @Override
        public void accept(Seeds seeds) {
            count = seeds.value();
        }

        @Override
        @SuppressWarnings("deprecation") // the newer method hands over more than is needed here
        public Stream<? extends Arguments> provideArguments(ExtensionContext context) {
            return LongStream.range(0, count).mapToObj(Arguments::of);
        }
    }
}
