package org.open12315.jurisdiction;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Why a division or an authority is not given. English: {@code messages/ground_en.properties}. */
@MessageBundle("ground")
interface GroundMessages {

    @Message("请只用 parent 或者只用 q。")
    String oneOfBoth();

    @Message("没有这个行政区划代码：{code}。")
    String noDivision(String code);

    @Message("没有这个代码的市场监督管理部门：{code}。")
    String noAuthority(String code);
}
