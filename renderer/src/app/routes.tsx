import { Route, Router, Switch } from 'wouter';
import { useHashLocation } from 'wouter/use-hash-location';
import { AccuracyPage } from '../features/accuracy/accuracy-page.tsx';
import { ComparePage } from '../features/compare/compare-page.tsx';
import { HomePage } from '../features/home/home-page.tsx';
import { QuestionsPage } from '../features/questions/questions-page.tsx';
import { RecordingPage } from '../features/recording/recording-page.tsx';
import { ReviewPage } from '../features/review/review-page.tsx';
import { SessionsPage } from '../features/sessions/sessions-page.tsx';
import { SettingsPage } from '../features/settings/settings-page.tsx';
import { SetupPage } from '../features/setup/setup-page.tsx';
import { StoragePage } from '../features/storage/storage-page.tsx';
import { TrendsPage } from '../features/trends/trends-page.tsx';
import { InterviewFlow } from '../interview/interview-flow.tsx';
import { NotFoundPage } from './not-found-page.tsx';
import { Shell } from './shell.tsx';

/** Pages are files here: an address without a hash would be asked of the main process. */
const HASH_ROUTING = { hook: useHashLocation } as const;

/** One route with and without a filter, so that the field that is typed into stays. */
const SESSION_LIST = /^\/sessions(?:\/found\/[^/]*)?\/?$/;

/** Every screen and its address (behind the `#`). */
export function Routes() {
  return (
    <Router {...HASH_ROUTING}>
      <Switch>
        {/* They bring their own frames: the stage has the whole window. */}
        <Route path="/interview" component={InterviewFlow} />
        <Route path="/accuracy" component={AccuracyPage} />
        <Route>
          <Shell>
            <Switch>
              <Route path="/" component={HomePage} />
              <Route path="/new" component={SetupPage} />
              <Route path="/questions" component={QuestionsPage} />
              <Route path="/recording" component={RecordingPage} />
              <Route path={SESSION_LIST} component={SessionsPage} />
              <Route path="/sessions/:id">
                {({ id }) => <ReviewPage key={id} sessionId={id} />}
              </Route>
              <Route path="/compare/:answerId/:otherId?">
                {({ answerId, otherId }) => (
                  <ComparePage answerId={answerId} otherId={otherId ?? null} />
                )}
              </Route>
              <Route path="/trends" component={TrendsPage} />
              <Route path="/settings" component={SettingsPage} />
              <Route path="/storage" component={StoragePage} />
              <Route component={NotFoundPage} />
            </Switch>
          </Shell>
        </Route>
      </Switch>
    </Router>
  );
}
