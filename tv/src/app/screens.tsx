import { HomeScreen } from '../layouts/home/home-screen.tsx';
import { useScreenStack } from './screen-stack.tsx';

/** The screen on top of the stack. */
export function Screens() {
  const { current } = useScreenStack();
  switch (current.screen.name) {
    case 'home':
      return <HomeScreen key={current.id} />;
    default:
      return null;
  }
}
