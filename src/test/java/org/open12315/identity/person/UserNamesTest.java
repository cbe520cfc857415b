package org.open12315.identity.person;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.open12315.identity.person.UserNames.Refusal;

class UserNamesTest {

    @ParameterizedTest
    @ValueSource(strings = {"消费者小王", "wang_lei", "爱吃辣的猫", "user2026", "𠮷野家粉丝", "zhang3feng", "classic_fan"})
    void mayBeChosen(String name) {
        assertThat(UserNames.refusal(name)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "王小, FORM",
        "a-b-c, FORM",
        "has blank, FORM",
        "一二三四五六七八九十一二三四五六七八九十一, FORM",
        "名字😀名字, FORM",
        "admin, RESERVED",
        "Adm1n_01, RESERVED",
        "open12315, RESERVED",
        "平台管理员, RESERVED",
        "_SYSTEM_, RESERVED",
        "13812345678, RESERVED",
        "8613812345678, RESERVED",
        "138_1234_5678, RESERVED",
        "朝阳市场监管, OFFICIOUS",
        "市_监_局, OFFICIOUS",
        "市場監督管理, RESERVED_OR_OFFICIOUS",
        "王局长888, OFFICIOUS",
        "Pol1ce_CN, OFFICIOUS",
        "官方客服号, RESERVED_OR_OFFICIOUS",
        "商家是傻逼, INSULTING",
        "傻_逼_商家, INSULTING",
        "F_u_c_k_you, INSULTING"
    })
    void mayNotBeChosen(String name, String refusal) {
        assertThat(UserNames.refusal(name)).isPresent();
        if (!refusal.contains("_OR_")) {
            assertThat(UserNames.refusal(name)).contains(Refusal.valueOf(refusal));
        }
    }
}
