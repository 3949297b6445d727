package org.kakehashi.account.web;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What the pages for signing in and for staff accounts say. */
@MessageBundle("account")
public interface AccountMessages {
    @Message("Sign in")
    String signIn();

    @Message("Login")
    String login();

    @Message("Password")
    String password();

    @Message("Login or password is wrong. Check both and try again.")
    String wrong();

    @Message("No password yet, or forgotten? An instructor can give you a new first login link on the page Staff.")
    String forgotten();

    @Message(
            "You take part and have a seat already? You need no password: ask your instructor for a link to come back. New here? Open your team’s join link.")
    String playersElsewhere();

    @Message("Choose your password")
    String choose();

    @Message(
            "Welcome, {name}. Your login is {login}. Choose a password of at least 12 characters; a sentence is easy to remember.")
    String welcome(String name, String login);

    @Message("New password")
    String newPassword();

    @Message("The same again")
    String repeat();

    @Message("The two passwords differ. Type the same twice.")
    String differ();

    @Message("Save and sign in")
    String save();

    @Message("This link was used already or has expired. Ask an instructor for a new one.")
    String linkGone();

    @Message("My account")
    String mine();

    @Message("Changing the password signs you out everywhere else.")
    String changeText();

    @Message("Present password")
    String present();

    @Message("Change password")
    String change();

    @Message("The present password is wrong.")
    String presentWrong();

    @Message("Staff accounts")
    String staff();

    @Message("Who may write scenarios, run exercises or watch boards. Trainees need no account.")
    String staffText();

    @Message("Name")
    String name();

    @Message("Roles")
    String roles();

    @Message("State")
    String state();

    @Message("active")
    String active();

    @Message("has not signed in yet")
    String pending();

    @Message("disabled")
    String disabled();

    @Message("Disable")
    String disable();

    @Message("Enable")
    String enable();

    @Message("New login link")
    String newLink();

    @Message("Actions")
    String actions();

    @Message("Add an account")
    String add();

    @Message("Create")
    String create();

    @Message("Login link for {name}")
    String linkFor(String name);

    @Message(
            "Give it to them on a safe way. It works once, within three days; earlier links and the old password stop working when it is used.")
    String linkText();

    @Message("Copy")
    String copy();

    @Message("Author: writes and rehearses scenarios")
    String roleAuthor();

    @Message("Instructor: runs exercises, sees everything")
    String roleInstructor();

    @Message("Observer: sees boards only")
    String roleObserver();
}
