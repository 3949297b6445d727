package org.kakehashi.imports.cyris;

import static org.kakehashi.imports.words.CyrisWords.WORDS;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kakehashi.imports.draft.ImportContext;
import org.kakehashi.imports.draft.TextConverter;
import org.kakehashi.imports.report.SourceLocation;
import org.kakehashi.imports.tree.Tree;
import org.kakehashi.imports.tree.Tree.Table;
import org.kakehashi.site.language.Text;

/** The same training in one or two languages: questions pair by their ids without the language, else by position. */
final class CoursePair {
    private final ImportContext context;
    private final List<Course> versions;

    CoursePair(ImportContext context, List<Course> versions) {
        this.context = context;
        this.versions = versions;
    }

    void convert() {
        Text title = TextConverter.NONE;
        Text overview = TextConverter.NONE;
        for (Course course : versions) {
            title = TextConverter.both(
                    title, course.wording().line(training(course).text("title")));
            overview = TextConverter.both(
                    overview, course.wording().text(training(course).text("overview")));
        }
        context.draft().title(title).summary(title).briefing(overview);
        var questions = new Questions(context.findings());
        List<Tree> first = training(versions.getFirst()).items("questions");
        for (int index = 0; index < first.size(); index++) {
            questions.add(same(first.get(index).table(), index));
        }
        context.draft().tasks().addAll(questions.tasks());
        reportUnpaired(first.size());
        if (!questions.tasks().isEmpty()) {
            context.findings()
                    .changed(SourceLocation.in(versions.getFirst().file()), WORDS.everyQuestionIsWorthTheSame());
        }
    }

    private List<Questions.Version> same(Table question, int index) {
        List<Questions.Version> same = new ArrayList<>();
        for (Course course : versions) {
            other(course, question, index)
                    .ifPresent(found -> same.add(new Questions.Version(
                            found,
                            course.wording(),
                            SourceLocation.in(course.file())
                                    .at("training.questions." + found.text("id"), found.line()))));
        }
        return same;
    }

    private static Optional<Table> other(Course course, Table question, int index) {
        List<Tree> all = training(course).items("questions");
        String id = Course.plainId(question.text("id"));
        Optional<Table> byId = all.stream()
                .map(Tree::table)
                .filter(candidate ->
                        !id.isBlank() && Course.plainId(candidate.text("id")).equals(id))
                .findFirst();
        return byId.or(() -> index < all.size() ? Optional.of(all.get(index).table()) : Optional.empty());
    }

    private void reportUnpaired(int paired) {
        for (Course course : versions) {
            int more = training(course).items("questions").size() - paired;
            if (more > 0) {
                context.findings().leftOut(SourceLocation.in(course.file()), WORDS.questionsHaveNoCounterpart(more));
            }
        }
    }

    private static Table training(Course course) {
        return course.trainings().isEmpty() ? Table.EMPTY : course.trainings().getFirst();
    }
}
