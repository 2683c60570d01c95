export { AppProviders } from './app-providers.tsx';
export { type Navigation, NavigationProvider, useNavigation } from './navigation.tsx';
