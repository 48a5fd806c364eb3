/** Searches that people keep, and their news. */
export const en = {
  'saved.title': 'Saved searches',
  'saved.lead':
    'You get an e-mail when there are new offerings in a search, once a day at most. When there is nothing new, no message is sent.',
  'saved.none': 'You have not saved any searches yet',
  'saved.none.help': 'Search for offerings and choose “Save the search”.',
  'saved.since': 'Saved {date}',
  'saved.keep': 'Save the search and get news by e-mail',
  'saved.kept': 'The search has been saved.',
  'saved.sign-in': 'Sign in to save the search',
  'saved.feed': 'Follow the search as a feed (Atom)',
  'saved.all': 'Everything on offer',
  'saved.stop': 'Stop the messages',
  'saved.stop.question': 'Stop the messages of this search?',
  'saved.stop.then': 'The search is removed from your saved searches. You can save it again at any time.',
  'saved.stopped': 'The search has been removed, and there will be no more messages about it.',
  'saved.news.subject':
    '{count, plural, one {A new offering} other {# new offerings}} in your search: {name}',
  'saved.news.text':
    'There is something new in your search “{name}”:\n\n{list}\n\nStop the messages of this search: {stop}',
  'saved.news.more': '… and {count, plural, one {one more} other {# more}}.',
  'feed.title': 'Newest offerings: {name}',
};
