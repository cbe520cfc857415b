package org.open12315.identity.access;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of the page of the access log. English: {@code messages/access_en.properties}. */
@MessageBundle("access")
interface AccessMessages {

    @Message("个人信息查看记录")
    String title();

    @Message("谁在什么时候、因为什么查看了本机关及下级机关案件中被隐去的个人信息。记录只增不改，每条都与前一条相扣，少一条就会被核对命令发现。")
    String explanation();

    @Message("没有查看记录。")
    String none();

    @Message("序号")
    String number();

    @Message("时间")
    String at();

    @Message("查看人")
    String actor();

    @Message("查看内容")
    String action();

    @Message("诉求人姓名、电话、地址")
    String showPerson();

    @Message("证据材料")
    String evidence();

    @Message("证据保管记录")
    String custody();

    @Message("其他个人信息")
    String other();

    @Message("受理编号")
    String subject();

    @Message("案件所在机关")
    String authority();

    @Message("理由")
    String reason();

    @Message("只看这个受理编号")
    String filter();

    @Message("查找")
    String search();

    @Message("受理编号有误，应为 18 位数字。")
    String numberWrong();
}
