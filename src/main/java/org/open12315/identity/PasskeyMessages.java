package org.open12315.identity;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words about passkeys. English: {@code messages/passkey_en.properties}. */
@MessageBundle("passkey")
interface PasskeyMessages {

    @Message("通行密钥")
    String title();

    @Message("消费者投诉举报")
    String site();

    @Message("通行密钥用您设备的指纹、面容或锁屏密码登录，不用输入用户名和密码，也不怕假冒的网站。密码仍然可以使用。")
    String what();

    @Message("用指纹、面容或锁屏密码登录")
    String whatShort();

    @Message("还没有通行密钥。")
    String none();

    @Message("名称")
    String name();

    @Message("添加时间")
    String created();

    @Message("最近一次登录")
    String used();

    @Message("还没有用过")
    String neverUsed();

    @Message("操作")
    String action();

    @Message("删除")
    String remove();

    @Message("添加通行密钥")
    String add();

    @Message("起一个您认得出的名称，例如“我的手机”。")
    String nameHint();

    @Message("添加和删除通行密钥，都要先输入密码。")
    String passwordHint();

    @Message("继续")
    String next();

    @Message("在这台设备上创建通行密钥")
    String create();

    @Message("按下按钮后，设备会请您验证指纹、面容或锁屏密码。指纹和面容只留在您的设备上，不会传给平台。")
    String createHint();

    @Message("创建")
    String createButton();

    @Message("这个浏览器不能使用通行密钥，或者没有启用脚本。请换一个浏览器，或者继续用密码登录。")
    String noBrowser();

    @Message("没有完成。可以再试一次，或者继续用密码登录。")
    String notDone();

    @Message("请填写通行密钥的名称。")
    String nameMissing();

    @Message("名称最多 {characters} 个字。")
    String nameLong(int characters);

    @Message("通行密钥已经够多了。请先删除不用的。")
    String tooMany();

    @Message("通行密钥没有添加成功：时间太久，或者设备的回答不正确。请重新添加。")
    String notMade();

    @Message("通行密钥已添加。下次可以用它登录。")
    String added();

    @Message("通行密钥已删除。")
    String removed();

    @Message("删除通行密钥")
    String removeTitle();

    @Message("删除后不能再用“{name}”登录。设备上保存的那一份，请在设备的密码设置里删除。")
    String removeHint(String name);

    @Message("用通行密钥登录")
    String signIn();

    @Message("这个通行密钥不能登录。可以再试一次，或者用密码登录。")
    String signInRefused();
}
