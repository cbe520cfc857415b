package org.open12315.identity;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of the pages about the own e-mail address. English: {@code messages/email_en.properties}. */
@MessageBundle("email")
interface EmailMessages {

    @Message("{address}（已确认）")
    String shownConfirmed(String address);

    @Message("{address}（未确认）")
    String shownUnconfirmed(String address);

    @Message("现在的邮箱已经确认。")
    String confirmed();

    @Message("邮箱还没有确认，或者没有填写。要确认现在的邮箱，请在下面再填写一次。")
    String unconfirmed();

    @Message("平台会向新邮箱发送验证码，填写后才会修改。")
    String codeComes();

    @Message("平台没有配置邮件服务，不会发送确认邮件：填写的邮箱会直接保存，并标明未经确认。")
    String noMails();

    @Message("填写邮件中的验证码")
    String codeTitle();

    @Message("验证码已发送到 {address}，{minutes} 分钟内有效。填写之前，邮箱不会修改。")
    String sent(String address, long minutes);

    @Message("邮件中的验证码")
    String code();

    @Message("确认邮箱")
    String confirm();

    @Message("没有收到邮件？请看看垃圾邮件，或者")
    String nothing();

    @Message("重新填写邮箱")
    String again();

    @Message("演示环境：邮件不会真的发出，请到")
    String forShow();

    @Message("邮箱已保存，但是没有确认：平台没有配置邮件服务，没有发送邮件。")
    String keptUnconfirmed();
}
