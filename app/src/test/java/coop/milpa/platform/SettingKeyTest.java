package coop.milpa.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class SettingKeyTest {

    @Test
    void readsWhatItWrites() {
        SettingKey<Long> days = SettingKey.whole("savings.dormant-after-days", 180);

        assertThat(days.reader().apply(days.writer().apply(90L))).isEqualTo(90);
    }

    @Test
    void yesAndNoAreWrittenOneWay() {
        SettingKey<Boolean> flag = SettingKey.flag("savings.dormancy", true);

        assertThat(flag.reader().apply("false")).isFalse();
        assertThatIllegalArgumentException().isThrownBy(() -> flag.reader().apply("no"));
    }

    @Test
    void refusesANameWithoutItsModule() {
        assertThatIllegalArgumentException().isThrownBy(() -> SettingKey.text("zone", ""));
    }
}
